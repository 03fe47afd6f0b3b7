import { test } from '@japa/runner'
import { levantarIntermediario, type Intermediario } from '#tests/fallas/intermediario'
import { hacerContactos, registrarVarias, subirVideo } from '#tests/personas'
import { red } from '#tests/red'
import { encenderServidorAparte, insistirA, type ServidorAparte } from '#tests/servidor_aparte'

const MUROS = 150

/** Cuántas llamadas hace un servidor a otro a la vez, a lo sumo. */
const CONEXIONES_A_MEDIA = 128

test.group('Esperar a otro servidor no ocupa la base', (group) => {
  let media: Intermediario
  let servidor: ServidorAparte

  group.setup(async () => {
    media = await levantarIntermediario(red().media.url)
    servidor = await encenderServidorAparte({
      CHOTUVE_MEDIA_URL: media.url,
      DATABASE_POOL_MAX: '2',
      RED_TIEMPO_LIMITE_MS: '25000',
    })
    return async () => {
      await servidor.detener()
      await media.cerrar()
    }
  })

  test('ciento cincuenta muros con media lento y dos conexiones contestan todos', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    const video = await subirVideo(client, beto, { visibilidad: 'privado' })

    // Media no contesta ninguna hasta que llegan todas las que caben: si cada muro esperara con una
    // conexión a la base en la mano, no pasarían de dos.
    const esperando: (() => void)[] = []
    let soltadas = false
    media.intervenirCon(() => (_respuesta, seguir) => {
      esperando.push(seguir)
      soltadas ||= esperando.length >= CONEXIONES_A_MEDIA
      if (soltadas) {
        esperando.splice(0).forEach((pasar) => pasar())
      }
    })

    const respuestas = await Promise.all(
      Array.from({ length: MUROS }, () => insistirA(servidor.url, '/video', { token: ana.token }))
    )

    const vistos = respuestas.map(({ estado, cuerpo }) =>
      Array.isArray(cuerpo) ? [estado, cuerpo.map(({ id }: { id: string }) => id)] : [estado]
    )
    assert.deepEqual(vistos, Array(MUROS).fill([200, vistos[0]?.[1]]))
    assert.include(vistos[0]?.[1], video)
    assert.isAtLeast(media.llamadas.length, MUROS)
  })
})
