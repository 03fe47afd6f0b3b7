import type { ApiClient } from '@japa/api-client'
import { hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import { comentar, denunciar, ultimaDenuncia } from '../functional/denuncias/pedidos.js'
import { idDe, reglasPredeterminadas } from '../functional/reglas/apoyo.js'

const LARGO = 'palabra'.repeat(35)
/** Lo más largo que se admite, sin un solo espacio por donde cortarlo. */
const COMENTARIO = 'a'.repeat(5_000)

/** Alguien con de todo, con nombres y textos que podrían romper una página. */
export async function poblar(client: ApiClient) {
  await vaciar(client)
  await reglasPredeterminadas()
  const ana = await registrar(client, { nombre: '<script>alert(1)</script>', apellido: 'Núñez' })
  const beto = await registrar(client, { nombre: 'Beto\u202e\u200b', apellido: LARGO })
  await hacerContactos(client, ana, beto)
  const video = await subirVideo(client, ana, { titulo: `El asado ${LARGO}`, duracion: 600 })
  const corto = await subirVideo(client, ana, { titulo: 'El corto', duracion: 20 })
  const comentario = await comentar(client, beto, video, COMENTARIO)
  await denunciar(client, beto, 'video', video, { texto: LARGO })
  const [denuncia, regla] = [await ultimaDenuncia(), await idDe('Muchos comentarios')]
  return { ana, beto, video, corto, comentario, denuncia, regla }
}

export type Poblada = Awaited<ReturnType<typeof poblar>>
