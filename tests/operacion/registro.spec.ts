import { connect } from 'node:net'
import { once } from 'node:events'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { CLAVES, conClaveDeBase, CONSULTA, entornoConSecretos, SECRETOS } from './secretos.js'
import { cronometrar, encenderServidor, migrar, type Servidor } from './servidores.js'

type Linea = Record<string, unknown>

test.group('Registro', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    await migrar(postgres.url())
    return () => postgres.detener()
  })

  const conClave = () => conClaveDeBase(postgres.url())
  const entorno = () => entornoConSecretos(postgres.url())

  /** Dónde quedó, de lo que escribió un servidor, algo que no debía. */
  const filtrados = ({ salida, errores }: Servidor, deLaSesion: string[] = []) =>
    [...SECRETOS, ...deLaSesion].filter((secreto) => (salida() + errores()).includes(secreto))

  const lineas = ({ salida }: Servidor): Linea[] =>
    salida()
      .trim()
      .split('\n')
      .map((linea) => JSON.parse(linea))

  async function mandar(url: string, metodo: string, cuerpo: object | undefined, token = '') {
    return cronometrar(url, {
      method: metodo,
      headers: {
        'Content-Type': 'application/json',
        'X-Request-Id': 'pedido-de-prueba',
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(cuerpo && { body: JSON.stringify(cuerpo) }),
    })
  }

  /** Una sesión entera, con lo que sale bien y lo que no; devuelve los tokens que hubo. */
  async function usar({ url, puerto }: Servidor) {
    const email = `registro${performance.now()}@chotuve.test`
    const sesion = (password: string) => ({ email, password })
    const alta = await mandar(`${url}/usuario`, 'POST', sesion('clave-de-entrar'))
    const { id, auth_token: token } = alta.cuerpo as { id: number; auth_token: string }
    await mandar(`${url}/usuario/sesion`, 'POST', sesion('clave-mala'))
    await mandar(`${url}/usuario/clave`, 'PUT', { password: 'clave-cambiada' }, token)
    await mandar(`${url}/usuario/perfil?token=${CONSULTA}`, 'GET', undefined, token)
    await mandar(`${url}/video`, 'GET', undefined, token)
    await mandar(`${url}/usuario/${id}`, 'GET', undefined, `${token}x`)
    await mandar(`${url}/nada/${CONSULTA}?clave=${CONSULTA}`, 'GET', undefined, token)
    const enchufe = connect(puerto, '127.0.0.1')
    enchufe.end(`GET /?${CONSULTA} HTTP/9\r\nAuthorization: ${CONSULTA}\r\n\r\n`)
    await once(enchufe.resume(), 'close')
    return [token]
  }

  test('una sesión entera, a todo nivel, no deja ningún secreto, y cada pedido es una línea', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await encenderServidor(prueba, entorno())
    const tokens = await usar(servidor)
    await hasta(() => servidor.salida().includes('(ilegible)'))
    await servidor.detener()

    const pedidos = lineas(servidor).filter(({ msg }) => msg === 'Pedido')
    const deRuta = (ruta: string) => pedidos.filter((pedido) => pedido.ruta === ruta)
    assert.deepEqual(filtrados(servidor, tokens), [])
    assert.containSubset(deRuta('/usuario/perfil'), [
      { metodo: 'GET', estado: 200, request_id: 'pedido-de-prueba' },
    ])
    assert.isNumber(deRuta('/usuario/perfil')[0]?.ms)
    assert.isNumber(deRuta('/usuario/perfil')[0]?.usuario)
    assert.containSubset(deRuta('/usuario/:usuario'), [{ estado: 401 }])
    assert.containSubset(deRuta('(desconocida)'), [{ metodo: 'GET', estado: 404 }])
    assert.containSubset(deRuta('(ilegible)'), [{ estado: 400 }])
  })

  test('con auth inalcanzable las fallas se anotan sin lo que se le mandaba', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await encenderServidor(prueba, {
      ...entorno(),
      CHOTUVE_AUTH_URL: 'http://127.0.0.1:1',
    })
    await mandar(`${servidor.url}/usuario/sesion`, 'POST', { email: 'a', password: CLAVES[0] })
    await mandar(`${servidor.url}/usuario`, 'GET', undefined, CONSULTA)
    await servidor.detener()

    assert.deepEqual(filtrados(servidor), [])
    assert.isNotEmpty(lineas(servidor).filter(({ level }) => level === 50))
  })

  test('al caerse por un error que los lleva encima, los tapa', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await encenderServidor(prueba, entorno())
    const estado = await servidor.detener('SIGUSR2')

    assert.equal(estado, 1)
    assert.include(servidor.errores(), 'No anduvo postgres://postgres:[oculto]@')
    assert.deepEqual(filtrados(servidor), [])
  })

  test('al no poder arrancar tampoco los muestra', async ({ assert, test: prueba }) => {
    const ocupado = await encenderServidor(prueba, entorno())
    const { correr, SERVIDOR } = await import('#tests/apoyo/programas')
    const { estado, salida, errores } = await correr(process.execPath, SERVIDOR, {
      ...entorno(),
      HOST: '127.0.0.1',
      PORT: String(ocupado.puerto),
    })
    const mal = await correr(process.execPath, SERVIDOR, {
      ...entorno(),
      DATABASE_URL: `${conClave()}?sslmode=nada`,
      PORT: '0x',
    })

    assert.equal(estado, 1)
    assert.equal(mal.estado, 1)
    const escrito = salida + errores + mal.salida + mal.errores
    assert.include(escrito, 'EADDRINUSE')
    assert.deepEqual(
      SECRETOS.filter((secreto) => escrito.includes(secreto)),
      []
    )
  })
})
