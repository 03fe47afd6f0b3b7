import { once } from 'node:events'
import { test } from '@japa/runner'
import { Conexion } from '#tests/limites/conexion'
import { encenderServidorAparte, type ServidorAparte } from '#tests/servidor_aparte'

const ENTORNO = { HTTP_LIMITE_CABECERAS_MS: '1500', HTTP_LIMITE_PEDIDO_MS: '3000' }
const SOLO_EL_PEDIDO = { HTTP_LIMITE_PEDIDO_MS: '2000' }
const OCIOSAS = 1_000

const cabeceras = (resto: string) => `POST /usuario/sesion HTTP/1.1\r\nHost: x\r\n${resto}`

test.group('Conexiones que abusan', (group) => {
  let servidor: ServidorAparte

  group.tap((prueba) => prueba.timeout(60_000))
  group.setup(async () => {
    servidor = await encenderServidorAparte(ENTORNO)
    return async () => void (await servidor.detener())
  })

  test('el límite del pedido puede ser menor que el de las cabeceras', async ({ assert }) => {
    const otro = await encenderServidorAparte(SOLO_EL_PEDIDO)
    const conexion = await Conexion.abrir(otro, cabeceras('X-A: 1\r\n'))
    await conexion.cerrada

    assert.equal(conexion.estado, 408)
    assert.equal(await otro.detener(), 0)
  })

  test('también {que}, que Node contestaría por su cuenta, se contesta en JSON')
    .with([
      {
        que: 'un pedido sin Host',
        manda: 'GET /ping HTTP/1.1\r\nConnection: close\r\n\r\n',
        estado: 400,
      },
      {
        que: 'uno que espera algo desconocido',
        manda: 'GET /nada HTTP/1.1\r\nHost: x\r\nExpect: algo\r\nConnection: close\r\n\r\n',
        estado: 404,
      },
    ])
    .run(async ({ assert }, { manda, estado }) => {
      const conexion = await Conexion.abrir(servidor, manda)
      await conexion.cerrada

      assert.equal(conexion.estado, estado)
      assert.match(conexion.recibido, /x-request-id: /i)
      assert.match(conexion.recibido, /access-control-allow-origin: \*/i)
      assert.onlyProperties(conexion.cuerpo, ['mensaje'])
    })

  test('a quien {que} se le contesta {estado} en JSON y se le cierra')
    .with([
      { que: 'no termina las cabeceras', manda: cabeceras('X-A: 1\r\n'), estado: 408 },
      {
        que: 'no termina el cuerpo',
        manda: cabeceras('Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{'),
        estado: 408,
      },
      {
        que: 'manda cabeceras enormes',
        manda: cabeceras(`X-A: ${'a'.repeat(17e3)}\r\n`),
        estado: 431,
      },
      { que: 'no habla HTTP', manda: 'hola\r\n\r\n', estado: 400 },
    ])
    .run(async ({ assert }, { manda, estado }) => {
      const conexion = await Conexion.abrir(servidor, manda)
      await conexion.cerrada

      assert.equal(conexion.estado, estado)
      assert.onlyProperties(conexion.cuerpo, ['mensaje'])
      assert.match(conexion.recibido, /\r\nx-content-type-options: nosniff\r\n/i)
      assert.match(conexion.recibido, /\r\naccess-control-allow-origin: \*\r\n/i)
    })

  test('a quien se conecta y no manda nada se le cierra sin decirle nada', async ({ assert }) => {
    const conexion = await Conexion.abrir(servidor)
    await conexion.cerrada

    assert.equal(conexion.recibido, '')
  })

  test('doscientas que mandan de a un byte se cierran, y mientras tanto se atiende', async ({
    assert,
  }) => {
    const lentas = await Promise.all(
      Array.from({ length: 200 }, () => Conexion.abrir(servidor, cabeceras('')))
    )
    const goteo = setInterval(
      () => lentas.forEach(({ enchufe }) => enchufe.writable && enchufe.write('a')),
      100
    )
    try {
      const { status } = await fetch(`${servidor.url}/ping`)
      assert.equal(status, 200)
      await Promise.all(lentas.map(({ cerrada }) => cerrada))
    } finally {
      clearInterval(goteo)
    }
    assert.deepEqual([...new Set(lentas.map(({ estado }) => estado))], [408])
  })

  test(`${OCIOSAS} que quedan abiertas entre dos pedidos no molestan ni se pierden`, async ({
    assert,
    test: prueba,
  }) => {
    const ping = 'GET /ping HTTP/1.1\r\nHost: x\r\n\r\n'
    // Con los límites de siempre: en una máquina ocupada, abrir tantas tarda más que los de las demás pruebas.
    const holgado = await encenderServidorAparte()
    const ociosas: Conexion[] = []
    prueba.cleanup(() => ociosas.forEach(({ enchufe }) => enchufe.destroy()))
    for (let tanda = 0; tanda < OCIOSAS; tanda += 100) {
      const nuevas = Array.from({ length: 100 }, () => Conexion.abrir(holgado, ping))
      ociosas.push(...(await Promise.all(nuevas)))
    }

    const { status } = await fetch(`${holgado.url}/ping`)
    assert.equal(status, 200)
    await Promise.all(
      ociosas.map(async (ociosa) => {
        while (!ociosa.recibido.endsWith('{}')) {
          await once(ociosa.enchufe, 'data')
        }
        ociosa.recibido = ''
        ociosa.enchufe.write(ping)
        await once(ociosa.enchufe, 'data')
        assert.equal(ociosa.estado, 200)
      })
    )
    assert.equal(await holgado.detener(), 0)
  })
})
