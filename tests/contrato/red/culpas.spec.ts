import type { RequestListener } from 'node:http'
import { test } from '@japa/runner'
import { conectar, siempre, type Red } from './servidor_malo.js'

const VECES = 60

/** gunicorn, y los proxies, contestan una página a las cabeceras que no leen. */
const CABECERA_LARGA = 9_000

const soloLargas: RequestListener = (pedido, respuesta) => {
  const larga = (pedido.headers.authorization ?? '').length > 8_190 - 'Authorization: '.length
  respuesta.writeHead(larga ? 400 : 200, {
    'Content-Type': larga ? 'text/html' : 'application/json',
  })
  respuesta.end(larga ? '<html>Bad Request</html>' : '{"usuario_id":1}')
}

test.group('Contrato de la red: lo que no es culpa del otro servidor', (group) => {
  let red: Red | undefined
  group.each.teardown(() => red?.cerrar())

  const repetir = (operar: () => Promise<unknown>) =>
    Promise.all(Array.from({ length: VECES }, () => operar().catch(() => {})))

  test('un token que auth no puede leer no es de nadie, y no cuesta una llamada', async ({
    assert,
  }) => {
    red = await conectar(soloLargas)
    const { auth, recibidos } = red

    assert.isNull(await auth.identificar('a'.repeat(CABECERA_LARGA)))
    assert.lengthOf(recibidos, 0)
  })

  test('el más largo que auth lee se le pregunta', async ({ assert }) => {
    red = await conectar(soloLargas)
    assert.deepEqual(await red.auth.identificar('a'.repeat(8_000)), {
      usuarioId: 1,
      esAdmin: false,
    })
  })

  test('un 4xx que no es JSON no abre el circuito ni se repite', async ({ assert }) => {
    red = await conectar(siempre(400, '<html>'))
    const { auth, recibidos } = red

    await repetir(() => auth.buscarUsuario(1))

    assert.lengthOf(recibidos, VECES)
    const error = await auth.buscarUsuario(1).catch((causa: unknown) => causa)
    assert.containsSubset(error, { motivo: 'falla' })
    assert.lengthOf(recibidos, VECES + 1)
  })

  test('una respuesta más grande de lo que se lee no abre el circuito ni se repite', async ({
    assert,
  }) => {
    red = await conectar(siempre(200, `"${'x'.repeat(5_000)}"`), {
      respuestaMaximaBytes: 1_000,
    })
    const { media, recibidos } = red
    const listar = () => media.listar({ privadosDe: [] }, { offset: 0, cantidad: 1 })

    await repetir(listar)

    assert.lengthOf(recibidos, VECES)
    const error = await listar().catch((causa: unknown) => causa)
    assert.containsSubset(error, { motivo: 'falla' })
    assert.lengthOf(recibidos, VECES + 1)
  })
})
