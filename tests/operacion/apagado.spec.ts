import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { levantarIntermediario } from '#tests/fallas/intermediario'
import { red } from '#tests/red'
import { cronometrar, encenderServidor } from './servidores.js'

type Suelta = () => void

test.group('Apagado', (group) => {
  let media: Awaited<ReturnType<typeof levantarIntermediario>>

  group.setup(async () => {
    media = await levantarIntermediario(red().media.url)
    return () => media.cerrar()
  })
  group.each.teardown(() => media.limpiar())

  /** Enciende un servidor y le deja un pedido detenido en media; `soltar` lo deja seguir. */
  async function conPedidoDetenido(prueba: Parameters<typeof encenderServidor>[0], entorno = {}) {
    const sueltas: Suelta[] = []
    media.intervenirCon(() => (_respuesta, seguir) => sueltas.push(seguir))
    const servidor = await encenderServidor(prueba, {
      DATABASE_URL: 'sqlite:///:memory:',
      CHOTUVE_MEDIA_URL: media.url,
      RED_TIEMPO_LIMITE_MS: '30000',
      ...entorno,
    })
    const alta = await fetch(`${servidor.url}/usuario`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `apagado${performance.now()}@chotuve.test`, password: '1' }),
    })
    const sesion = (await alta.json()) as { auth_token: string }
    const pedido = fetch(`${servidor.url}/video`, {
      headers: { Authorization: `Bearer ${sesion.auth_token}` },
    })
    await hasta(() => sueltas.length > 0)
    return { servidor, pedido, soltar: () => sueltas.forEach((suelta) => suelta()) }
  }

  /** Si el puerto ya no acepta conexiones. */
  async function cerrado(puerto: number) {
    const enchufe = connect(puerto, '127.0.0.1')
    try {
      await once(enchufe, 'connect')
      return false
    } catch {
      return true
    } finally {
      enchufe.destroy()
    }
  }

  test('con {senal} lo que está en curso termina, lo que está abierto se cierra y sale con 0')
    .with([{ senal: 'SIGTERM' }, { senal: 'SIGINT' }] as const)
    .run(async ({ assert, test: prueba }, { senal }) => {
      const { servidor, pedido, soltar } = await conPedidoDetenido(prueba)
      const ocioso = connect(servidor.puerto, '127.0.0.1')
      ocioso.write('GET /ping HTTP/1.1\r\nHost: x\r\n\r\n')
      await once(ocioso, 'data')

      const terminado = servidor.detener(senal)
      await once(ocioso.resume(), 'close')
      await hasta(() => cerrado(servidor.puerto))
      soltar()
      const respuesta = await pedido

      assert.equal(respuesta.status, 200)
      assert.equal(respuesta.headers.get('connection'), 'close')
      assert.isArray(await respuesta.json())
      assert.equal(await terminado, 0)
    })

  test('mientras avisa sigue atendiendo, dice que se va y cierra cada conexión', async ({
    assert,
    test: prueba,
  }) => {
    const { servidor, pedido, soltar } = await conPedidoDetenido(prueba, {
      APAGADO_AVISO_MS: '4000',
    })

    const terminado = servidor.detener()
    await servidor.hasta('Terminando los pedidos en curso')
    const [listo, vivo, ping] = await Promise.all(
      ['/health/ready', '/health/live', '/ping'].map((ruta) => cronometrar(servidor.url + ruta))
    )
    soltar()
    const respuesta = await pedido

    assert.equal(listo?.estado, 503)
    assert.containSubset(listo?.cuerpo, { apagando: true })
    assert.equal(vivo?.estado, 200)
    assert.equal(ping?.estado, 200)
    assert.equal(ping?.cabeceras.get('connection'), 'close')
    assert.equal(respuesta.status, 200)
    assert.equal(await terminado, 0)
  })

  test('lo que no termina a tiempo se corta, y sale con 0 igual', async ({
    assert,
    test: prueba,
  }) => {
    const { servidor, pedido } = await conPedidoDetenido(prueba, { APAGADO_LIMITE_MS: '500' })

    const [estado] = await Promise.all([
      servidor.detener(),
      assert.rejects(() => pedido, 'fetch failed'),
    ])

    assert.equal(estado, 0)
    assert.include(servidor.salida(), 'Se cortaron pedidos que no terminaron a tiempo')
  })

  test('una segunda señal no espera a nada', async ({ assert, test: prueba }) => {
    const { servidor, pedido } = await conPedidoDetenido(prueba)
    const cortado = assert.rejects(() => pedido, 'fetch failed')

    const terminado = servidor.detener()
    await servidor.hasta('Terminando los pedidos en curso')
    // Seguida, sería la misma: se insiste hasta que se la tome por otra.
    await hasta(async () => {
      void servidor.detener()
      return (await Promise.race([terminado, undefined])) !== undefined
    })

    assert.equal(await terminado, 143)
    await cortado
  })
})
