import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { cuerpoDe } from '#tests/respuestas'
import { AJENOS, crearMundo, idAjeno, type MundoGrande } from './mundo.js'

/** En cuántas llamadas a media entran cinco mil contactos. */
const TANDAS = 11

/** Las de la primera vuelta, la de contar los propios, y una por cada mil de la lista de los públicos. */
const llamadasHasta = (offset: number) => TANDAS + 2 + Math.ceil((2 * offset) / 1_000)

test.group('El muro de quien tiene cinco mil contactos y cinco mil videos', (group) => {
  let mundo: MundoGrande

  // Son cincuenta páginas, y la máquina puede estar ocupada.
  group.tap((prueba) => prueba.timeout(120_000))
  group.setup(async () => {
    mundo = await crearMundo()
    return () => mundo.deshacer()
  })

  /** Los ids de una página, en el orden de media, y lo que costó. */
  async function pagina(client: ApiClient, offset: number, cantidad: number) {
    mundo.red.limpiar()
    const muro: { id: string }[] = await cuerpoDe(
      client.get('/video').qs({ offset, cantidad }).bearerToken(mundo.ana.token)
    )
    const { auth, media } = mundo.red
    return {
      // Las reglas ordenan adentro de la página; cuáles caen en ella lo dice media.
      ids: muro.map(({ id }) => id).sort((uno, otro) => (uno < otro ? 1 : -1)),
      aMedia: media.llamadas.length,
      aAuth: auth.llamadas.length,
    }
  }

  const esperados = (offset: number, cantidad: number) =>
    Array.from({ length: Math.max(0, Math.min(cantidad, AJENOS - offset)) }, (_, i) =>
      idAjeno(offset + i)
    )

  test('recorrido hasta el final no repite ni saltea', async ({ client, assert }) => {
    const cantidad = 100
    for (let offset = 0; offset <= AJENOS; offset += cantidad) {
      const { ids, aMedia, aAuth } = await pagina(client, offset, cantidad)

      assert.deepEqual(ids, esperados(offset, cantidad))
      assert.isAtMost(aMedia, llamadasHasta(offset))
      assert.isAtMost(aAuth, 2)
    }
  })

  test('con las páginas del teléfono, al comienzo, en el medio y al final', async ({
    client,
    assert,
  }) => {
    const paginas = [0, 1, 2, 3, 19, 20, 21, 125, 126, 248, 249, 250, 1_000]
    for (const numero of paginas) {
      const { ids, aMedia } = await pagina(client, numero * 10, 10)

      assert.deepEqual(ids, esperados(numero * 10, 10), `página ${numero}`)
      assert.isAtMost(aMedia, llamadasHasta(numero * 10))
    }
  })

  test('la primera página es una llamada por tanda de contactos, de a cuatro', async ({
    client,
    assert,
  }) => {
    let enCurso = 0
    let maximo = 0
    mundo.red.limpiar()
    mundo.red.media.intervenirCon(() => (respuesta, seguir) => {
      maximo = Math.max(maximo, ++enCurso)
      respuesta.on('finish', () => enCurso--)
      seguir()
    })

    const muro = await cuerpoDe(client.get('/video').bearerToken(mundo.ana.token))

    assert.lengthOf(muro, 10)
    assert.lengthOf(mundo.red.media.llamadas, TANDAS)
    assert.isAtMost(maximo, 4)
  })
})
