import type { RequestListener } from 'node:http'
import { test } from '@japa/runner'
import { ErrorDeRed, RechazoDeRed } from '#red/errores'
import { conectar, siempre, SIN_PACIENCIA, type Red } from './servidor_malo.js'

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
        red = await conectar(atender, motivo === 'tiempo-agotado' ? SIN_PACIENCIA : {})

        const error = await operar(red).then(
          () => null,
          (causa: unknown) => causa
        )

        assert.instanceOf(error, ErrorDeRed)
        assert.containsSubset(error, { motivo })
      })
  }

  test('nadie escuchando es inalcanzable', async ({ assert }) => {
    red = await conectar(siempre(200, '{}'))
    red.irse()

    for (const operar of Object.values(OPERACIONES)) {
      const error = await operar(red).catch((causa: unknown) => causa)
      assert.containsSubset(error, { name: 'ErrorDeRed', motivo: 'inalcanzable' })
    }
  })

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
