import type { RequestListener } from 'node:http'
import { test } from '@japa/runner'
import { AuthHttp } from '#red/auth/driver_http'
import { contextoDePedido } from '#red/contexto_de_pedido'
import { ErrorDeRed, RechazoDeRed } from '#red/errores'
import { MediaHttp } from '#red/media/driver_http'
import { Cliente } from '#red/transporte/cliente'
import { servidorMalo, siempre } from './servidor_malo.js'

const TIEMPO_LIMITE_MS = 200

async function conectar(atender: RequestListener) {
  const servidor = await servidorMalo(atender)
  const configuracion = {
    url: servidor.url,
    tiempoLimiteMs: TIEMPO_LIMITE_MS,
    appServerToken: 'token-de-app',
  }
  const clientes = [
    new Cliente('auth', configuracion),
    new Cliente('media', configuracion),
  ] as const
  return {
    ...servidor,
    auth: new AuthHttp(clientes[0]),
    media: new MediaHttp(clientes[1]),
    async cerrar() {
      await Promise.all(clientes.map((cliente) => cliente.cerrar()))
      servidor.cerrar()
    },
  }
}

type Red = Awaited<ReturnType<typeof conectar>>

/** Una operación de cada clase, de los dos contratos. */
const OPERACIONES: Record<string, (red: Red) => Promise<unknown>> = {
  'auth.buscarUsuario': ({ auth }) => auth.buscarUsuario(1),
  'auth.buscarUsuarios': ({ auth }) => auth.buscarUsuarios([1]),
  'auth.identificar': ({ auth }) => auth.identificar('t'),
  'auth.registrar': ({ auth }) => auth.registrar({ email: 'a', clave: 'b' }),
  'media.buscar': ({ media }) => media.buscar('x'),
  'media.listar': ({ media }) => media.listar({ privadosDe: [] }, { offset: 0, cantidad: 1 }),
}

const FALLAS: { falla: string; atender: RequestListener; motivo: ErrorDeRed['motivo'] }[] = [
  { falla: 'no contesta', atender: () => {}, motivo: 'tiempo-agotado' },
  {
    falla: 'contesta a medias',
    atender: (_pedido, respuesta) => {
      respuesta.writeHead(200)
      respuesta.write('{')
    },
    motivo: 'tiempo-agotado',
  },
  { falla: 'corta', atender: ({ socket }) => socket.destroy(), motivo: 'inalcanzable' },
  { falla: 'contesta 500', atender: siempre(500, '{}'), motivo: 'falla' },
  { falla: 'redirige', atender: siempre(302, '{}'), motivo: 'falla' },
  { falla: 'contesta HTML con 200', atender: siempre(200, '<html>'), motivo: 'falla' },
  { falla: 'contesta otra forma', atender: siempre(200, '{"otra":1}'), motivo: 'falla' },
]

test.group('Contrato de la red: fallas', (group) => {
  let red: Red | undefined
  group.each.teardown(() => red?.cerrar())

  for (const [nombre, operar] of Object.entries(OPERACIONES)) {
    test(`${nombre} cuando {falla} es {motivo}`)
      .with(FALLAS)
      .run(async ({ assert }, { atender, motivo }) => {
        red = await conectar(atender)

        const error = await operar(red).then(
          () => null,
          (causa: unknown) => causa
        )

        assert.instanceOf(error, ErrorDeRed)
        assert.containsSubset(error, { motivo })
      })
  }

  test('un 401 fuera de la sesión es que no aceptan nuestro token', async ({ assert }) => {
    red = await conectar(siempre(401, '{}'))
    for (const operar of [OPERACIONES['auth.buscarUsuario'], OPERACIONES['media.buscar']]) {
      const error = await operar?.(red).catch((causa: unknown) => causa)
      assert.containsSubset(error, { motivo: 'app-token-rechazado' })
    }
    assert.isNull(await red.auth.identificar('t'))
  })

  test('en la sesión, solo el 401 que lo dice', async ({ assert }) => {
    red = await conectar(siempre(401, '{"mensaje":"App token inválido"}'))

    const error = await red.auth.identificar('t').catch((causa: unknown) => causa)

    assert.containsSubset(error, { motivo: 'app-token-rechazado' })
  })

  test('un 4xx imprevisto se retransmite', async ({ assert }) => {
    red = await conectar(siempre(429, '{"mensaje":"despacio"}'))

    const error = await red.auth.buscarUsuario(1).catch((causa: unknown) => causa)

    assert.instanceOf(error, RechazoDeRed)
    assert.containsSubset(error, { estado: 429, cuerpo: { mensaje: 'despacio' } })
  })

  test('una lectura se repite una vez y una escritura ninguna', async ({ assert }) => {
    red = await conectar(siempre(500, '{}'))

    await red.auth.buscarUsuario(1).catch(() => {})
    assert.lengthOf(red.recibidos, 2)
    await red.auth.registrar({ email: 'a', clave: 'b' }).catch(() => {})
    assert.lengthOf(red.recibidos, 3)
  })
})

test.group('Contrato de la red: lo que se manda', (group) => {
  let red: Red
  group.each.teardown(() => red.cerrar())

  test('el token de app server y el id de pedido, y el del usuario solo en la sesión', async ({
    assert,
  }) => {
    red = await conectar(siempre(404, '{}'))

    await contextoDePedido.run({ idDePedido: 'pedido-1' }, async () => {
      await red.auth.buscarUsuario(1)
      await red.auth.identificar('secreto').catch(() => {})
    })

    const [usuario, sesion] = red.recibidos
    assert.containsSubset(usuario?.cabeceras, {
      'x-app-server-token': 'token-de-app',
      'x-request-id': 'pedido-1',
    })
    assert.notProperty(usuario?.cabeceras, 'authorization')
    assert.equal(sesion?.cabeceras.authorization, 'Bearer secreto')
  })

  test('las listas largas van en tandas que entran en la línea, y la vacía no se manda', async ({
    assert,
  }) => {
    red = await conectar(siempre(200, '[]'))
    const ids = Array.from({ length: 5_000 }, (_, orden) => 2_147_480_000 + orden)

    await red.auth.buscarUsuarios([])
    assert.lengthOf(red.recibidos, 0)
    await red.auth.buscarUsuarios([...ids, ...ids])

    const pedidos = red.recibidos.flatMap(({ linea }) =>
      (/ids=([\d,]+)/.exec(linea)?.[1] ?? '').split(',').map(Number)
    )
    assert.sameMembers(pedidos, ids)
    assert.isTrue(red.recibidos.every(({ linea }) => linea.length <= 4_094))
  })

  test('sin privados de nadie, `contactos=` va seguido de un espacio', async ({ assert }) => {
    red = await conectar(siempre(200, '{"videos":[],"total":0}'))

    await red.media.listar({ privadosDe: [] }, { offset: 0, cantidad: 1 })
    await red.media.listar({ privadosDe: [2, 3], deUsuario: 9 }, { offset: 5, cantidad: 1 })

    assert.deepEqual(
      red.recibidos.map(({ linea }) => linea),
      [
        'GET /video?offset=0&cantidad=1&contactos=%20 HTTP/1.1',
        'GET /video?offset=5&cantidad=1&usuario_id=9&contactos=2&contactos=3 HTTP/1.1',
      ]
    )
  })
})
