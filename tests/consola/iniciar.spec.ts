import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { puertosLibres } from '#tests/apoyo/puertos'
import { INICIAR, hijosDe, pegar, sigueVivo } from './iniciado.js'
import { hasta } from '#tests/apoyo/espera'
import type { Entorno } from '#tests/apoyo/procesos'
import { correr, encender } from '#tests/apoyo/programas'

const LISTO = 'Ctrl-C detiene todo.'

/** Encender todo lleva unos segundos, y más en una máquina ocupada. */
const ESPERA_MS = 600_000

test.group('bin/iniciar', (group) => {
  let datos: string
  let puertos: number[]
  let andando: ReturnType<typeof encender> | undefined

  group.each.setup(async () => {
    datos = mkdtempSync(join(tmpdir(), "chotuve d'iniciar "))
    puertos = await puertosLibres(5)
    return async () => {
      await andando?.detener()
      rmSync(datos, { recursive: true, force: true })
    }
  })

  const opciones = ([app, auth, media, firebase, proxy] = puertos) => [
    `--puerto=${app}`,
    `--auth-puerto=${auth}`,
    `--media-puerto=${media}`,
    `--firebase-puerto=${firebase}`,
    `--firebase-proxy-puerto=${proxy}`,
    `--datos=${datos}`,
  ]

  const iniciar = (resto: string[] = [], entorno: Entorno = {}) =>
    (andando = encender(INICIAR, [...opciones(), ...resto], entorno))

  test('deja un muro andando en el que las líneas de curl contestan; lo guardado sigue ahí', async ({
    assert,
  }) => {
    const primera = iniciar()
    await primera.hasta(LISTO)
    assert.include(primera.salida(), 'martin@chotuve.demo')
    const [muro, comentario] = await pegar(primera.salida())
    assert.isAbove(muro.length, 3)
    assert.properties(muro[0], ['autor', 'mi-reaccion', 'cantidad-comentarios'])
    assert.deepEqual(comentario, {})
    // En Linux, 127.0.0.2 también es esta máquina: la alcanza quien escucha en todas partes.
    await assert.rejects(() => fetch(`http://127.0.0.2:${puertos[0]}/ping`))
    const [, entorno = ''] = /set -a; \. (.+); bin\/ace/.exec(primera.salida()) ?? []
    const leido = await correr('sh', ['-c', `set -a; . ${entorno}; env`])
    const certificado = join(datos, 'red_local/firebase/certificado.pem')
    assert.include(leido.salida, `NODE_EXTRA_CA_CERTS=${certificado}\n`)
    assert.isTrue(existsSync(certificado))

    // Lo guardado es de personas: no lo lee nadie más.
    const abiertos = readdirSync(datos, { recursive: true, encoding: 'utf-8' }).filter(
      (nombre) => (statSync(join(datos, nombre)).mode & 0o077) !== 0
    )
    assert.deepEqual(abiertos, [])
    const [, administrar = ''] = /Para administrarlo, en otra: (.+)/.exec(primera.salida()) ?? []
    const estado = await correr('sh', ['-c', administrar.replace('list', 'cola:estado --json')], {
      ENV_PATH: '',
    })
    assert.equal(estado.estado, 0, estado.errores)
    assert.match(estado.errores, /^Con la red de bin\/iniciar: SQLite .*app\.sqlite3\n$/)
    assert.isArray(JSON.parse(estado.salida))

    const repetida = await correr(INICIAR, opciones())
    assert.equal(repetida.estado, 1)
    assert.match(repetida.errores, /^El puerto \d+ está ocupado[^\n]*\n$/)
    const enOtrosPuertos = await correr(INICIAR, opciones(await puertosLibres(5)))
    assert.equal(enOtrosPuertos.estado, 1)
    assert.match(enOtrosPuertos.errores, /^La carpeta [^\n]* ya la está usando [^\n]*\n$/)

    const hijos = hijosDe(primera)
    assert.lengthOf(hijos, 2)
    const inicio = performance.now()
    assert.equal(await primera.detener(), 0)
    assert.isBelow(performance.now() - inicio, 5_000)
    assert.isFalse(hijos.some(sigueVivo))
    assert.deepEqual(await puertosLibres(5, puertos), puertos)

    const segunda = iniciar()
    await segunda.hasta(LISTO)
    const [despues] = await pegar(segunda.salida())
    const total = (videos: { 'cantidad-comentarios': number }[]) =>
      videos.reduce((suma, video) => suma + video['cantidad-comentarios'], 0)
    assert.equal(total(despues), total(muro) + 1)

    const deLaSegunda = hijosDe(segunda)
    assert.lengthOf(deLaSegunda, 2)
    await segunda.detener('SIGKILL')
    await hasta(() => !deLaSegunda.some(sigueVivo))
    assert.deepEqual(await puertosLibres(5, puertos), puertos)
  }).timeout(ESPERA_MS)

  test('sin demo empieza vacío, y limpiar empieza de nuevo sin tocar lo ajeno', async ({
    assert,
  }) => {
    const base = join(datos, 'ajena.sqlite3')
    const vacia = iniciar(['--sin-demo'], { DATABASE_URL: `sqlite:///${base}` })
    await vacia.hasta(LISTO)
    assert.notInclude(vacia.salida(), 'lucia@chotuve.demo')
    assert.deepEqual(await pegar(vacia.salida()), [[], {}])
    assert.isTrue(existsSync(base))
    assert.isFalse(existsSync(join(datos, 'app.sqlite3')))
    assert.equal(await vacia.detener('SIGINT'), 0)

    const nota = join(datos, 'red_local', 'nota.txt')
    writeFileSync(nota, 'mía')
    const limpia = iniciar(['--limpiar', '--host=0.0.0.0'])
    await limpia.hasta(LISTO)
    assert.include(limpia.salida(), 'lucia@chotuve.demo')
    assert.equal(readFileSync(nota, 'utf-8'), 'mía')
    assert.isTrue(existsSync(base))
    const sesion = await fetch(`http://127.0.0.2:${puertos[0]}/usuario/sesion`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'vos@chotuve.demo', password: '123' }),
    })
    assert.equal(sesion.status, 400)

    const [redLocal = 0] = hijosDe(limpia)
    process.kill(redLocal, 'SIGKILL')
    assert.equal(await limpia.estado, 1)
    assert.include(limpia.errores(), 'Se detuvo la red local')
    assert.deepEqual(await puertosLibres(5, puertos), puertos)
  }).timeout(ESPERA_MS)

  test('una señal a mitad del arranque también detiene todo', async ({ assert }) => {
    const programa = iniciar()
    await programa.hasta('Migrando')

    assert.equal(await programa.detener(), 0)
    assert.equal(programa.errores(), '')
    assert.deepEqual(await puertosLibres(5, puertos), puertos)
  })

  test('donde no puede haber una carpeta lo dice enseguida: {$self}')
    .with(['/proc/x', '/dev/null', '/dev/null/x'])
    .run(async ({ assert }, imposible) => {
      const { estado, errores } = await correr(INICIAR, [...opciones(), `--datos=${imposible}`])

      assert.equal(estado, 1)
      assert.match(errores, /^No se puede guardar nada en [^\n]+: elegí otra con --datos\.\n$/)
    })

  test('a una dirección que no es de esta máquina no le enciende nada', async ({ assert }) => {
    const { estado, errores } = await correr(INICIAR, [...opciones(), '--host=192.0.2.1'])

    assert.equal(estado, 1)
    assert.match(errores, /^No se puede escuchar en 192\.0\.2\.1: [^\n]+\n$/)
  })
})
