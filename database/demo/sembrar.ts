import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { ComentarioFactory } from '#database/factories/comentario_factory'
import { ContactoFactory } from '#database/factories/contacto_factory'
import { MensajeFactory } from '#database/factories/mensaje_factory'
import { ReaccionFactory } from '#database/factories/reaccion_factory'
import { SolicitudContactoFactory } from '#database/factories/solicitud_contacto_factory'
import { CONTACTOS, CONVERSACIONES, SOLICITUDES } from '#database/demo/comunidad'
import { PoblarRed } from '#database/demo/poblar_red'
import type { Video } from '#red/media/contrato'
import { sumarAlContador } from '#videos/sumar_al_contador'

/** Siempre la misma demo: quien la cuenta y quien la mira ven lo mismo. */
const SEMILLA = 2020

/** Siembra la demo: una comunidad chica y creíble, en la red y en la base. */
@inject()
export class SembrarDemo {
  constructor(private readonly poblarRed: PoblarRed) {}

  async ejecutar() {
    faker.seed(SEMILLA)
    const { personas, videos } = await this.poblarRed.ejecutar()

    const cantidades = await db.transaction(async (trx) => {
      await sembrarContactos(personas, trx)
      const interacciones = await sembrarInteracciones(personas, videos, trx)
      const mensajes = await sembrarMensajes(personas, trx)
      return { ...interacciones, mensajes }
    })
    return {
      personas: personas.length,
      videos: videos.length,
      contactos: CONTACTOS.length,
      solicitudes: SOLICITUDES.length,
      ...cantidades,
    }
  }
}

async function sembrarContactos(personas: number[], trx: TransactionClientContract) {
  const id = (posicion: number) => personas[posicion] ?? 0
  await ContactoFactory.client(trx)
    .merge(CONTACTOS.map(([uno, otro]) => ({ usuario1: id(uno), usuario2: id(otro) })))
    .createMany(CONTACTOS.length)
  await SolicitudContactoFactory.client(trx)
    .merge(
      SOLICITUDES.map(([emisor, receptor]) => ({
        usuarioEmisor: id(emisor),
        usuarioReceptor: id(receptor),
      }))
    )
    .createMany(SOLICITUDES.length)
}

/** Cada video recibe algunas reacciones y comentarios de otras personas, con sus contadores. */
async function sembrarInteracciones(
  personas: number[],
  videos: Video[],
  trx: TransactionClientContract
) {
  let reacciones = 0
  let comentarios = 0
  for (const { id: video, usuarioId } of videos) {
    const otras = personas.filter((persona) => persona !== usuarioId)
    for (const usuario of faker.helpers.arrayElements(otras, { min: 0, max: 5 })) {
      const { tipo } = await ReaccionFactory.client(trx).merge({ video, usuario }).create()
      await sumarAlContador(video, { [tipo === 'ME_GUSTA' ? 'me_gusta' : 'no_me_gusta']: 1 }, trx)
      reacciones++
    }
    for (const usuario of faker.helpers.arrayElements(otras, { min: 0, max: 4 })) {
      await ComentarioFactory.client(trx).merge({ video, usuario }).create()
      await sumarAlContador(video, { comentarios: 1 }, trx)
      comentarios++
    }
  }
  return { reacciones, comentarios }
}

async function sembrarMensajes(personas: number[], trx: TransactionClientContract) {
  const envios = CONVERSACIONES.flatMap(([uno, otro]) => [
    { emisor: personas[uno], destinatario: personas[otro] },
    { emisor: personas[otro], destinatario: personas[uno] },
  ])
  await MensajeFactory.client(trx).merge(envios).createMany(envios.length)
  return envios.length
}
