import { faker } from '@faker-js/faker'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { CONTACTOS } from '#database/demo/comunidad'
import { COMENTARIOS } from '#database/demo/conversaciones'
import { ComentarioFactory } from '#database/factories/comentario_factory'
import { ReaccionFactory } from '#database/factories/reaccion_factory'
import type { Video } from '#red/media/contrato'
import { sumarAlContador } from '#videos/sumar_al_contador'

type Comunidad = { personas: number[]; videos: Video[] }

/** Algunas reacciones y comentarios en cada video, con sus contadores, de quienes lo pueden ver. */
export async function sembrarInteracciones(
  { personas, videos }: Comunidad,
  trx: TransactionClientContract
) {
  let reacciones = 0
  let comentarios = 0
  for (const { id: video, usuarioId, visibilidad } of videos) {
    const pueden = personas.filter(
      (persona) =>
        persona !== usuarioId && (visibilidad === 'publico' || sonContactos(persona, usuarioId))
    )
    for (const usuario of faker.helpers.arrayElements(pueden, { min: 1, max: 5 })) {
      const { tipo } = await ReaccionFactory.client(trx).merge({ video, usuario }).create()
      await sumarAlContador(video, { [tipo === 'ME_GUSTA' ? 'me_gusta' : 'no_me_gusta']: 1 }, trx)
      reacciones++
    }
    const comentan = faker.helpers.arrayElements(pueden, { min: 0, max: 4 })
    const textos = faker.helpers.arrayElements(COMENTARIOS, comentan.length)
    for (const [orden, usuario] of comentan.entries()) {
      const comentario = textos[orden]
      await ComentarioFactory.client(trx).merge({ video, usuario, comentario }).create()
      await sumarAlContador(video, { comentarios: 1 }, trx)
      comentarios++
    }
  }
  return { reacciones, comentarios }

  function sonContactos(una: number, otra: number) {
    const posiciones = [personas.indexOf(una), personas.indexOf(otra)]
    return CONTACTOS.some((par) => posiciones.every((posicion) => par.includes(posicion)))
  }
}
