import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker/locale/es'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { leerAhora } from '#base/reloj_de_la_base'
import { fabricarComentarios, fabricarReacciones } from '#database/demo/volumen/filas'
import { fabricarPersona, RegistrarGente } from '#database/demo/volumen/gente'
import { guardarComentarios, guardarReacciones } from '#database/demo/volumen/guardar'
import { fabricarVideo, SubirVideos } from '#database/demo/volumen/videos'

export type Volumen = { usuarios: number; videos: number; reacciones: number; comentarios: number }

type Sembrado = Volumen & {
  /** Lo que llevó cada cosa. */
  segundos: Volumen
  cortado: boolean
}

type Opciones = Volumen & {
  semilla: number
  quien: string
  signal: AbortSignal
  alAvanzar: (que: keyof Volumen, hechas: number, total: number) => void
}

/** Filas por transacción: los parámetros de una sentencia tienen un límite en las dos bases. */
const TANDA = 2_000

/** Siembra tanta gente inventada como se pida. Con la misma semilla completa lo que se cortó, sin repetir nada. */
@inject()
export class SembrarVolumen {
  constructor(
    private readonly gente: RegistrarGente,
    private readonly subir: SubirVideos
  ) {}

  async ejecutar(opciones: Opciones): Promise<Sembrado> {
    const { semilla, signal, alAvanzar, quien } = opciones
    const pedido: Volumen = {
      usuarios: opciones.usuarios,
      videos: opciones.videos,
      reacciones: opciones.reacciones,
      comentarios: opciones.comentarios,
    }
    const hecho: Volumen = { usuarios: 0, videos: 0, reacciones: 0, comentarios: 0 }
    const segundos: Volumen = { usuarios: 0, videos: 0, reacciones: 0, comentarios: 0 }
    const avanzar = (que: keyof Volumen) => {
      const desde = performance.now()
      return (hechas: number) => {
        hecho[que] = hechas
        segundos[que] = Math.round((performance.now() - desde) / 100) / 10
        alAvanzar(que, hechas, pedido[que])
      }
    }
    try {
      faker.seed(semilla)
      const inventadas = Array.from({ length: pedido.usuarios }, (_, orden) =>
        fabricarPersona(semilla, orden)
      )
      const personas = await this.gente.ejecutar(inventadas, avanzar('usuarios'), signal)
      const nuevos = Array.from({ length: pedido.videos }, (_, orden) =>
        fabricarVideo(personas[orden % personas.length] ?? 0, orden)
      )
      const videos = await this.subir.ejecutar(nuevos, avanzar('videos'), signal)
      await enTransaccion((trx) =>
        asentar([{ quien, que: 'demo.sembrar', despues: { semilla, ...pedido } }], trx)
      )
      const mundo = { personas, videos, hasta: await leerAhora(db.connection()) }
      const reacciones = fabricarReacciones(mundo, pedido.reacciones)
      await porTandas(reacciones, guardarReacciones, avanzar('reacciones'), signal)
      const faltan = pedido.comentarios - (await comentariosDe(personas))
      const comentarios = fabricarComentarios(mundo, Math.max(0, faltan))
      await porTandas(comentarios, guardarComentarios, avanzar('comentarios'), signal)
      return { ...hecho, segundos, cortado: false }
    } catch (error) {
      if (signal.aborted && error === signal.reason) {
        return { ...hecho, segundos, cortado: true }
      }
      throw error
    }
  }
}

/** Lo que se va inventando, de a una tanda por transacción: nunca está todo en memoria. */
async function porTandas<Fila>(
  filas: Iterator<Fila>,
  guardar: (tanda: Fila[], trx: TransactionClientContract) => Promise<number>,
  avanzar: (hechas: number) => void,
  signal: AbortSignal
) {
  let hechas = 0
  for (;;) {
    const tanda = tomar(filas, TANDA)
    if (tanda.length === 0) {
      return
    }
    signal.throwIfAborted()
    hechas += await enTransaccion((trx) => guardar(tanda, trx))
    avanzar(hechas)
  }
}

function tomar<Fila>(filas: Iterator<Fila>, cuantas: number): Fila[] {
  const tomadas: Fila[] = []
  while (tomadas.length < cuantas) {
    const { value, done } = filas.next()
    if (done) {
      break
    }
    tomadas.push(value)
  }
  return tomadas
}

/** Los que ya tienen estas personas, que no los hizo nadie más. */
async function comentariosDe(personas: number[]): Promise<number> {
  let suma = 0
  for (let desde = 0; desde < personas.length; desde += TANDA) {
    const fila: { cuantos: number | string } | null = await db
      .from('comentario')
      .whereIn('usuario', personas.slice(desde, desde + TANDA))
      .count('* as cuantos')
      .first()
    suma += Number(fila?.cuantos ?? 0)
  }
  return suma
}
