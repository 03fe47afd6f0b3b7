import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { encenderServidor, type Servidor } from './servidores.js'

test.group('Métricas', () => {
  const leer = async ({ url }: Servidor, headers: Record<string, string> = {}) => {
    const respuesta = await fetch(`${url}/metrics`, { headers })
    const texto = await respuesta.text()
    return { estado: respuesta.status, texto }
  }

  test('sin token solo se las lee desde esta máquina y sin proxy', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await encenderServidor(prueba, { DATABASE_URL: 'sqlite:///:memory:' })
    const propia = await leer(servidor)
    const porProxy = await leer(servidor, { 'X-Forwarded-For': '127.0.0.1' })

    assert.equal(propia.estado, 200)
    assert.equal(porProxy.estado, 404)
  })

  test('con token hace falta, venga de donde venga', async ({ assert, test: prueba }) => {
    const METRICAS_TOKEN = 'un-token-largo'
    const servidor = await encenderServidor(prueba, {
      DATABASE_URL: 'sqlite:///:memory:',
      METRICAS_TOKEN,
    })
    const sin = await leer(servidor)
    const otro = await leer(servidor, { Authorization: 'Bearer un-token-larg' })
    const bueno = await leer(servidor, {
      'Authorization': `Bearer ${METRICAS_TOKEN}`,
      'X-Forwarded-For': '10.0.0.1',
    })

    assert.deepEqual([sin.estado, otro.estado, bueno.estado], [401, 401, 200])
  })

  test('cuenta los pedidos por ruta, los desconocidos juntos, y las llamadas por resultado', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await encenderServidor(prueba, {
      DATABASE_URL: 'sqlite:///:memory:',
      CHOTUVE_AUTH_URL: 'http://127.0.0.1:1',
    })
    const pedir = async (ruta: string) => {
      const respuesta = await fetch(servidor.url + ruta, { headers: { Authorization: 'Bearer x' } })
      await respuesta.text()
    }
    await Promise.all(['/uno', '/dos?x=1', '/video/a', '/video/b'].map(pedir))
    // Un pedido se cuenta cuando se fue entero, que puede ser después de que se lo leyó.
    const esperadas = [
      'chotuve_pedidos_total{ruta="(desconocida)",metodo="GET",estado="404"} 2',
      'chotuve_pedidos_total{ruta="/video/:video",metodo="GET",estado="502"} 2',
    ]
    let texto = ''
    await hasta(async () => {
      const leidas = await leer(servidor)
      texto = leidas.texto
      return esperadas.every((linea) => texto.includes(linea))
    })

    assert.match(texto, /chotuve_llamadas_total\{servidor="auth",resultado="inalcanzable"\} [1-9]/)
    assert.include(texto, 'chotuve_circuito{servidor="auth",mamparo="sesion",estado="cerrado"} 1')
    assert.include(texto, 'chotuve_pool_conexiones{estado="esperando"} 0')
    assert.include(texto, 'chotuve_cola_pendientes{cola="mensajes"} 0')
    assert.include(texto, 'nodejs_eventloop_lag_seconds')
    assert.notInclude(texto, '/uno')
  })

  test('sin base se las lee igual, y lo dicen', async ({ assert, test: prueba }) => {
    const servidor = await encenderServidor(prueba, {
      DATABASE_URL: 'postgres://nadie@127.0.0.1:1/nada?sslmode=disable',
    })
    const { estado, texto } = await leer(servidor)

    assert.equal(estado, 200)
    assert.include(texto, 'chotuve_base_contesta 0')
  })
})
