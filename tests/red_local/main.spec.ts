import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { lanzar, type Entorno, type Proceso } from '#tests/apoyo/procesos'
import { encender, estadoDe, pedir } from './apoyo.js'

const PRINCIPAL = fileURLToPath(new URL('../../red_local/main.ts', import.meta.url))

type Prueba = Parameters<typeof encender>[0]

function correr(prueba: Prueba, argumentos: string[], entorno: Entorno = {}) {
  const proceso = lanzar([PRINCIPAL, '--datos', ':memory:', ...argumentos], {
    cwd: process.cwd(),
    entorno,
  })
  prueba.cleanup(() => void proceso.mandar('SIGKILL'))
  return proceso
}

/** Las direcciones que anuncia, una por línea, cuando está listo. */
async function direcciones(proceso: Proceso): Promise<{ auth: string; media: string }> {
  await hasta(() => proceso.salida().split('\n').length === 3, 'que anuncie sus dos direcciones')
  const [auth = '', media = ''] = proceso.salida().match(/http:\S+/g) ?? []
  return { auth, media }
}

const PUERTOS_LIBRES = ['--auth-puerto', '0', '--media-puerto', '0']

test.group('Red local | ejecutable', () => {
  test('anuncia los dos servidores y termina bien con {$self}')
    .with(['SIGTERM', 'SIGINT'] as const)
    .run(async ({ assert, test: prueba }, senial) => {
      const proceso = correr(prueba, PUERTOS_LIBRES)
      const { auth, media } = await direcciones(proceso)
      assert.equal(await estadoDe(pedir('GET', `${auth}/ping`)), 200)
      assert.equal(await estadoDe(pedir('GET', `${media}/ping`)), 200)
      const colgado = fetch(`${media}/video?contactos=1,2`).catch(() => 'cortado')

      const inicio = performance.now()
      assert.equal(await proceso.detener(senial), 0)
      assert.isBelow(performance.now() - inicio, 1000)
      assert.equal(await colgado, 'cortado')
    })

  test('explica que un puerto está tomado', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const proceso = correr(prueba, ['--auth-puerto', '0', '--media-puerto', `${red.media.puerto}`])
    assert.equal(await proceso.estado, 1)
    assert.equal(proceso.errores(), `El puerto ${red.media.puerto} ya está ocupado.\n`)
    assert.equal(proceso.salida(), '')
  })

  test('rechaza argumentos que no entiende: {$self}')
    .with([
      ...['--otra', '--auth-puerto=x', '--media-puerto=70000', 'suelto'],
      ...['--costo-de-clave=x', '--costo-de-clave=3'],
    ])
    .run(async ({ assert, test: prueba }, argumento) => {
      const proceso = correr(prueba, [argumento])
      assert.equal(await proceso.estado, 2)
      assert.include(proceso.errores(), '--ayuda')
    })

  test('lee del entorno a quien administra y si se exige el app token', async ({
    assert,
    test: prueba,
  }) => {
    const proceso = correr(prueba, PUERTOS_LIBRES, {
      IGNORAR_APP_SERVER_TOKEN: 'false',
      CHOTUVE_AUTH_ADMIN_EMAIL: 'jefa@x',
      CHOTUVE_AUTH_ADMIN_CLAVE: 'secreta',
    })
    const { auth } = await direcciones(proceso)
    const credenciales = { email: 'jefa@x', password: 'secreta' }
    const entrada = pedir('POST', `${auth}/usuario/admin`, { cuerpo: credenciales })
    assert.equal(await estadoDe(entrada), 200)
    assert.equal(await estadoDe(pedir('GET', `${auth}/usuario`)), 401)
  })

  test('lo vacío del entorno es como ausente', async ({ assert, test: prueba }) => {
    const proceso = correr(prueba, PUERTOS_LIBRES, {
      IGNORAR_APP_SERVER_TOKEN: '',
      CHOTUVE_AUTH_ADMIN_EMAIL: '',
      CHOTUVE_AUTH_ADMIN_CLAVE: '',
    })
    const { auth } = await direcciones(proceso)
    const credenciales = { email: 'admin', password: 'admin' }
    const entrada = pedir('POST', `${auth}/usuario/admin`, { cuerpo: credenciales })
    assert.equal(await estadoDe(entrada), 200)
    assert.equal(await estadoDe(pedir('GET', `${auth}/usuario`)), 200)
  })
})
