import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { cabe } from '#denuncias/cabe'
import { cerrarTanda } from '#denuncias/cerrar_tanda'
import { comoEstaba, empezar, type Comienzo, type PedidoDeResolucion } from '#denuncias/empezar'
import { soltar } from '#denuncias/soltar'
import Denuncia, { type TipoDeResolucion } from '#models/denuncia'
import type Resolucion from '#models/resolucion'
import { Notificador } from '#notificaciones/notificador'
import { ServidorDeAuth } from '#red/auth/contrato'
import { RechazoDeRed } from '#red/errores'
import { ServidorDeMedia } from '#red/media/contrato'

type Pedido = PedidoDeResolucion & {
  /** El del administrador: lo que hace falta hacer en otro servidor se hace en su nombre. */
  token: string
}

/** `ya-resuelta`: estaba resuelta así, y no se hizo nada más. */
export type Resultado =
  Exclude<Comienzo, { tipo: 'empezada' }> | { tipo: 'resuelta'; denuncias: number }

/**
 * Resuelve todas las denuncias abiertas de una cosa (docs/contrato.md §16). Son tres pasos: anotar qué se va a hacer,
 * pedírselo al servidor que sea, y cerrar las denuncias avisando. Cortada en cualquiera, repetirla igual la termina:
 * deshabilitar o eliminar lo que ya lo está no cambia nada.
 */
@inject()
export class ResolverDenuncia {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia,
    private readonly notificador: Notificador
  ) {}

  async ejecutar({ token, ...pedido }: Pedido): Promise<Resultado> {
    const comienzo = await enTransaccion((trx) => empezar(pedido, trx))
    if (comienzo.tipo !== 'empezada') {
      return comienzo
    }
    const { enCurso, denuncia, retomada } = comienzo
    const { autor } = denuncia
    const estaba = await this.#estaba(enCurso, autor, retomada)
    await this.#hacer(enCurso, { autor, quien: pedido.quien, token, retomada })
    const cierre = { enCurso, autor, quien: pedido.quien, estaba }
    for (;;) {
      const tanda = await enTransaccion((trx) =>
        cerrarTanda({ ...cierre, notificador: this.notificador }, trx)
      )
      if (tanda.tipo === 'terminada') {
        return { tipo: 'resuelta', denuncias: tanda.denuncias }
      }
      if (tanda.tipo === 'ajena') {
        return this.#loQueQuedo(pedido)
      }
    }
  }

  /** Qué haría, sin hacerlo. */
  async simular({ id, resolucion }: Pick<Pedido, 'id' | 'resolucion'>): Promise<Resultado> {
    const denuncia = await Denuncia.find(id)
    if (!denuncia || !cabe(resolucion, denuncia.tipo)) {
      return { tipo: denuncia ? 'no-cabe' : 'desconocida' }
    }
    if (denuncia.estado === 'resuelta') {
      return comoEstaba(denuncia, resolucion)
    }
    const { tipo, cosa } = denuncia
    const abiertas = await Denuncia.query()
      .where({ tipo, cosa, estado: 'abierta' })
      .count('* as cantidad')
      .firstOrFail()
    return { tipo: 'resuelta', denuncias: Number(abiertas.$extras.cantidad) }
  }

  /** Si lo que se va a deshabilitar está habilitado, para asentarlo. Retomada, pudo deshabilitarse la otra vez. */
  async #estaba({ resolucion, cosa }: Resolucion, autor: number, retomada: boolean) {
    const leido = await this.#leerHabilitado(resolucion, { cosa, autor })
    return retomada && !leido ? null : leido
  }

  async #leerHabilitado(
    resolucion: TipoDeResolucion,
    { cosa, autor }: { cosa: string; autor: number }
  ): Promise<boolean | null> {
    if (resolucion === 'video-deshabilitado') {
      const video = await this.media.buscar(cosa)
      return video?.habilitado ?? null
    }
    if (resolucion === 'usuario-deshabilitado') {
      const usuarios = await this.auth.buscarUsuarios([autor], { alDia: true })
      return usuarios.get(autor)?.habilitado ?? null
    }
    return null
  }

  /**
   * Lo que no es de la base. Un 4xx dice que no se hizo, si no se la había empezado ya; con otra falla no se sabe, y
   * el lugar se guarda.
   */
  async #hacer(
    enCurso: Resolucion,
    {
      autor,
      quien,
      token,
      retomada,
    }: { autor: number; quien: string; token: string; retomada: boolean }
  ) {
    try {
      // Que ya no exista es lo que se quería.
      if (enCurso.resolucion === 'video-deshabilitado') {
        await this.media.deshabilitar(enCurso.cosa, token)
      } else if (enCurso.resolucion === 'usuario-deshabilitado') {
        await this.auth.deshabilitar(autor, token)
      }
    } catch (error) {
      if (error instanceof RechazoDeRed && !retomada) {
        await soltar(enCurso, quien)
      }
      throw error
    }
  }

  /** Otro la terminó, o tomó su lugar con otra. */
  async #loQueQuedo({ id, resolucion }: PedidoDeResolucion): Promise<Resultado> {
    const denuncia = await Denuncia.findOrFail(id)
    return denuncia.estado === 'resuelta'
      ? comoEstaba(denuncia, resolucion)
      : { tipo: 'otra-en-curso', resolucion }
  }
}
