import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'
import { encenderServidor } from '#tests/apoyo/servidor'

/** Lo que un cambio tarda en regir en todos los servidores, a lo sumo. */
const PLAZO_MS = 5_000

const HOST = '127.0.0.1'

test.group('Reglas desde la consola', (group) => {
  let entorno: Entorno
  group.each.setup(async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-reglas-'))
    const red = await levantarRedLocal({
      datos: ':memory:',
      auth: { puerto: 0, ignorarAppServerToken: true, costoClave: 1 },
      media: { puerto: 0 },
    })
    entorno = {
      DATABASE_URL: `sqlite:///${join(carpeta, 'app.sqlite3')}`,
      CHOTUVE_AUTH_URL: red.auth.url,
      CHOTUVE_MEDIA_URL: red.media.url,
      HOST,
    }
    const { estado, errores } = await ace('migration:run')
    if (estado !== 0) {
      throw new Error(errores)
    }
    return async () => {
      await red.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const ace = (...argumentos: string[]) =>
    correr(process.execPath, [...ACE, ...argumentos], entorno)

  test('la entrada estándar puede ser una tubería lenta, con la marca de UTF-8 adelante', async ({
    assert,
  }) => {
    const exportar = `"${process.execPath}" ace.js reglas:exportar`
    const importar = `"${process.execPath}" ace.js reglas:importar - --simular --json`
    const { estado, salida, errores } = await correr(
      'sh',
      ['-c', `(printf '\\357\\273\\277'; ${exportar}) | ${importar}`],
      entorno
    )

    assert.equal(errores, '')
    assert.equal(estado, 0)
    assert.deepEqual(JSON.parse(salida).diferencias, [])
  })

  test('termina con 0, 1 o 2, y con --json en la salida solo hay datos', async ({ assert }) => {
    const [lista, ausente, sinDecir, opcion, valor, comando] = await Promise.all([
      ace('reglas:listar', '--json'),
      ace('reglas:ver', 'Ninguna', '--json'),
      ace('reglas:ver', '--json'),
      ace('reglas:listar', '--inventada'),
      ace('reglas:crear', '--sumar', 'mucho'),
      ace('reglas:inventada'),
    ])

    assert.deepEqual([lista.estado, lista.errores], [0, ''])
    assert.lengthOf(JSON.parse(lista.salida), 5)
    assert.deepEqual([ausente.estado, ausente.salida], [1, ''])
    assert.deepEqual([sinDecir.estado, sinDecir.salida], [2, ''])
    for (const { estado, salida, errores } of [opcion, valor, comando]) {
      assert.deepEqual([estado, salida], [2, ''])
      assert.notEqual(errores, '')
    }
    assert.include(opcion.errores, 'Este comando no tiene la opción --inventada')
  })

  test('sin migrar dice que falta migrar, y el esquema no necesita la base', async ({ assert }) => {
    entorno.DATABASE_URL = 'sqlite:///:memory:'
    const [lista, esquema] = await Promise.all([ace('reglas:listar'), ace('reglas:esquema')])

    assert.deepEqual([lista.estado, lista.salida], [1, ''])
    assert.include(lista.errores, 'Falta migrar la base')
    assert.equal(esquema.estado, 0)
    assert.include(JSON.parse(esquema.salida).title, 'Regla')
  })

  test('lo que se registre no se mezcla con los datos', async ({ assert }) => {
    entorno.CHOTUVE_AUTH_URL = 'http://127.0.0.1:1'
    const { estado, salida, errores } = await ace('muro:explicar', '1', '--json')

    assert.deepEqual([estado, salida], [1, ''])
    assert.notInclude(errores, '    at ')
  })

  test('dos servidores sobre la misma base toman un cambio en menos de 5 segundos', async ({
    assert,
    cleanup,
  }) => {
    const servidores = await Promise.all(
      [1, 2].map(async () => {
        const servidor = await encenderServidor(entorno)
        cleanup(async () => {
          await servidor.detener('SIGKILL')
        })
        return servidor
      })
    )
    const [uno] = servidores
    const pedir = async (url: string, token?: string, cuerpo?: object) => {
      const respuesta = await fetch(url, {
        method: cuerpo ? 'POST' : 'GET',
        headers: {
          'Content-Type': 'application/json',
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        body: cuerpo && JSON.stringify(cuerpo),
      })
      return respuesta.json()
    }
    const registrar = async (email: string): Promise<string> => {
      const cuerpo = await pedir(`${uno?.url}/usuario`, undefined, { email, password: '1' })
      return (cuerpo as { auth_token: string }).auth_token
    }
    const [ana, beto] = [await registrar('ana@x.test'), await registrar('beto@x.test')]
    for (const [titulo, duracion] of [
      ['Largo', 600],
      ['Corto', 5],
    ]) {
      const url = 'http://videos.test/1.mp4'
      await pedir(`${uno?.url}/video`, beto, { titulo, duracion, url })
    }
    const muros = () =>
      Promise.all(
        servidores.map(async ({ url }) => {
          const videos = (await pedir(`${url}/video`, ana)) as { titulo: string }[]
          return videos.map(({ titulo }) => titulo).join()
        })
      )
    const hastaQueDigan = async (orden: string) => {
      const limite = Date.now() + PLAZO_MS
      for (;;) {
        const ordenes = await muros()
        if (ordenes.every((suyo) => suyo === orden) || Date.now() > limite) {
          return ordenes
        }
      }
    }

    assert.deepEqual(await muros(), ['Corto,Largo', 'Corto,Largo'])
    const creada = await ace(
      ...['reglas:crear', '--nombre', 'Largos', '--si', 'duracion > 60', '--sumar', '3']
    )
    assert.equal(creada.estado, 0)
    assert.deepEqual(await hastaQueDigan('Largo,Corto'), ['Largo,Corto', 'Largo,Corto'])
    await ace('reglas:volver', '1')
    assert.deepEqual(await hastaQueDigan('Corto,Largo'), ['Corto,Largo', 'Corto,Largo'])

    for (const servidor of servidores) {
      assert.equal(await servidor.detener(), 0)
    }
  })
})
