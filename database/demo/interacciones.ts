import { faker } from '@faker-js/faker'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { CONTACTOS } from '#database/demo/comunidad'
import { COMENTARIOS } from '#database/demo/conversaciones'
import { algunaVez } from '#database/demo/fechas'
import { ComentarioFactory } from '#database/factories/comentario_factory'
import { ReaccionFactory } from '#database/factories/reaccion_factory'
import type { Video } from '#red/media/contrato'
import { sumarAlContador } from '#videos/sumar_al_contador'

type Comunidad = { personas: number[]; videos: Video[]; contactos: DateTime[]; hasta: DateTime }

/** Algunas reacciones y comentarios en cada video, con sus contadores, de quienes lo pueden ver y desde que pueden. */
export async function sembrarInteracciones(
  { personas, videos, contactos, hasta }: Comunidad,
  trx: TransactionClientContract
) {
  let reacciones = 0
  let comentarios = 0
  for (const { id: video, usuarioId, visibilidad, creacion } of videos) {
    const subido = DateTime.fromJSDate(creacion, { zone: 'utc' })
    const desdeCuando = new Map(
      personas.flatMap((persona) => {
        const contacto = contactoDe(persona, usuarioId)
        if (persona === usuarioId || (visibilidad !== 'publico' && !contacto)) return []
        const desde =
          visibilidad !== 'publico' && contacto ? DateTime.max(subido, contacto) : subido
        return [[persona, desde] as const]
      })
    )
    const pueden = [...desdeCuando.keys()]
    const cuando = (usuario: number) => algunaVez(desdeCuando.get(usuario) ?? subido, hasta)
    for (const usuario of faker.helpers.arrayElements(pueden, { min: 1, max: 5 })) {
      const fecha = cuando(usuario)
      const { tipo } = await ReaccionFactory.client(trx).merge({ video, usuario, fecha }).create()
      await sumarAlContador(video, { [tipo === 'ME_GUSTA' ? 'me_gusta' : 'no_me_gusta']: 1 }, trx)
      reacciones++
    }
    await trx
      .from('contador_video')
      .where('video', video)
      .update({ visualizaciones: pueden.length * faker.number.int({ min: 1, max: 9 }) })
    const textos = faker.helpers.shuffle(COMENTARIOS)
    const comentan = faker.helpers
      .arrayElements(pueden, { min: 0, max: 4 })
      .map((usuario) => ({ usuario, fecha: cuando(usuario) }))
      .sort((uno, otro) => uno.fecha.toMillis() - otro.fecha.toMillis())
    for (const [orden, suyo] of comentan.entries()) {
      const comentario = textos[orden] ?? ''
      await ComentarioFactory.client(trx)
        .merge({ video, comentario, ...suyo })
        .create()
      await sumarAlContador(video, { comentarios: 1 }, trx)
      comentarios++
    }
  }
  return { reacciones, comentarios }

  function contactoDe(una: number, otra: number): DateTime | undefined {
    const posiciones = [personas.indexOf(una), personas.indexOf(otra)]
    const cual = CONTACTOS.findIndex((par) =>
      posiciones.every((posicion) => par.includes(posicion))
    )
    return contactos[cual]
  }
}
