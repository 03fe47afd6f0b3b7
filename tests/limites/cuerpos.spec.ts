import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { Conexion } from '#tests/limites/conexion'
import { encenderServidorAparte, type ServidorAparte } from '#tests/servidor_aparte'

const PING = 'GET /ping HTTP/1.1\r\nHost: x\r\n\r\n'
const MEGA = 1_000_000

const conLargo = (linea: string, bytes: number, cabeceras = '') =>
  `${linea} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${cabeceras}` +
  `Content-Length: ${bytes}\r\n\r\n${'a'.repeat(bytes)}`

const enTrozos = (linea: string, bytes: number, cabeceras = '') => {
  const trozo = `${(10_000).toString(16)}\r\n${'a'.repeat(10_000)}\r\n`
  return (
    `${linea} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${cabeceras}` +
    `Transfer-Encoding: chunked\r\n\r\n${trozo.repeat(bytes / 10_000)}0\r\n\r\n`
  )
}

const BROTLI = 'Content-Encoding: br\r\n'
const ENTRAR = 'POST /usuario/sesion'

const RECHAZOS = [
  { que: 'demasiado largo', manda: conLargo(ENTRAR, 1.2 * MEGA), estado: 413 },
  { que: 'demasiado largo, en trozos', manda: enTrozos(ENTRAR, 1.2 * MEGA), estado: 413 },
  { que: 'larguísimo', manda: conLargo(ENTRAR, 6 * MEGA), estado: 413 },
  { que: 'larguísimo, en trozos', manda: enTrozos(ENTRAR, 6 * MEGA), estado: 413 },
  { que: 'mal comprimido', manda: conLargo(ENTRAR, 300_000, BROTLI), estado: 400 },
  { que: 'mal comprimido, en trozos', manda: enTrozos(ENTRAR, 300_000, BROTLI), estado: 400 },
  {
    que: 'comprimido con algo desconocido',
    manda: conLargo(ENTRAR, 300_000, 'Content-Encoding: x\r\n'),
    estado: 400,
  },
  { que: 'que no es JSON', manda: conLargo(ENTRAR, 300_000), estado: 400 },
  { que: 'de quien no dice quién es', manda: conLargo('POST /video', 900_000), estado: 401 },
  { que: 'a una ruta que no existe', manda: conLargo('POST /nada', 900_000), estado: 404 },
  { que: 'larguísimo a una que no existe', manda: enTrozos('POST /nada', 6 * MEGA), estado: 404 },
  { que: 'a una dirección ilegible', manda: conLargo('POST /%E0%A4%A', 900_000), estado: 404 },
  { que: 'a un método que no hay', manda: conLargo('PUT /ping', 900_000), estado: 405 },
  { que: 'que un GET no lee', manda: conLargo('GET /ping', 900_000), estado: 200 },
  {
    que: 'sin Host',
    manda: conLargo(ENTRAR, 900_000).replace('Host: x\r\n', ''),
    estado: 400,
  },
]

test.group('Lo que queda de un cuerpo rechazado', (group) => {
  let servidor: ServidorAparte

  group.tap((prueba) => prueba.timeout(20_000))
  group.setup(async () => {
    servidor = await encenderServidorAparte({
      LIMITES: 'si',
      LIMITE_REGISTRO_POR_DIRECCION: '1/600',
    })
    return async () => void (await servidor.detener())
  })

  test('{que}: {estado}, y la conexión sirve o se dice que se cierra')
    .with(RECHAZOS)
    .run(async ({ assert, cleanup }, { manda, estado }) => {
      const conexion = await Conexion.abrir(servidor, manda)
      cleanup(() => void conexion.enchufe.destroy())
      await conexion.contestada()

      assert.equal(conexion.estado, estado)
      if (conexion.cierra) {
        await conexion.cerrada
      } else {
        assert.equal(await conexion.pedir(PING), 200)
      }
    })

  test('lo que supera un límite de pedidos: 429, y la conexión sirve', async ({
    assert,
    cleanup,
  }) => {
    const registrarse = conLargo('POST /usuario', 900_000)
    const conexion = await Conexion.abrir(servidor, registrarse)
    cleanup(() => void conexion.enchufe.destroy())
    await conexion.contestada()

    assert.equal(await conexion.pedir(registrarse), 429)
    assert.equal(await conexion.pedir(PING), 200)
  })

  test('un resto que no llega no demora el rechazo, y se cierra', async ({ assert }) => {
    const manda = conLargo('POST /nada', 5_000).slice(0, -1_000)
    const conexion = await Conexion.abrir(servidor, manda)
    await conexion.cerrada

    assert.equal(conexion.estado, 404)
    assert.isTrue(conexion.cierra)
    assert.lengthOf(conexion.recibido.match(/HTTP\/1\.1/g) ?? [], 1)
  })

  test('quien manda sin parar lee el rechazo entero y se lo corta', async ({ assert }) => {
    const inicio = enTrozos('POST /nada', MEGA).replace(/0\r\n\r\n$/, '')
    const conexion = await Conexion.abrir(servidor, inicio)
    const trozo = `${(50_000).toString(16)}\r\n${'a'.repeat(50_000)}\r\n`
    const insistir = () => conexion.enchufe.writable && conexion.enchufe.write(trozo, insistir)
    insistir()
    await conexion.cerrada

    assert.equal(conexion.estado, 404)
    assert.isTrue(conexion.cierra)
  })

  test('después de un rechazo que cierra, lo que venía detrás no se atiende', async ({
    assert,
  }) => {
    const manda = `${enTrozos('POST /nada', 6 * MEGA)}${PING}`
    const conexion = await Conexion.abrir(servidor, manda)
    await conexion.cerrada

    assert.lengthOf(conexion.recibido.match(/HTTP\/1\.1/g) ?? [], 1)
  })

  test('si se pide permiso para mandar {que}, se contesta {estado} sin darlo')
    .with([
      { que: 'un cuerpo larguísimo', linea: ENTRAR, bytes: 2 * MEGA, estado: 413 },
      { que: 'a una ruta que no existe', linea: 'POST /nada', bytes: 10, estado: 404 },
      { que: 'a un método que no hay', linea: 'PUT /ping', bytes: 10, estado: 405 },
    ])
    .run(async ({ assert }, { linea, bytes, estado }) => {
      const [cabeceras] = conLargo(linea, bytes, 'Expect: 100-continue\r\n').split('\r\n\r\n')
      const conexion = await Conexion.abrir(servidor, `${cabeceras}\r\n\r\n`)
      await conexion.cerrada

      assert.equal(conexion.estado, estado)
      assert.isTrue(conexion.cierra)
      assert.notMatch(conexion.recibido, /100 Continue/)
    })

  test('a un cuerpo que se va a leer se le da permiso', async ({ assert, cleanup }) => {
    const manda = conLargo(ENTRAR, 2, 'Expect: 100-continue\r\n')
    const conexion = await Conexion.abrir(servidor, manda.slice(0, -2))
    cleanup(() => void conexion.enchufe.destroy())
    await hasta(() => conexion.recibido.includes('100 Continue'))

    assert.equal(await conexion.pedir('{}'), 400)
  })
})
