import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import type { Informe } from '#operacion/diagnostico/diagnostico'
import { Escenario } from '#tests/entregas/escenario'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'
import { puertoLibre } from '#tests/apoyo/puertos'
import { entornoConRed } from '#tests/red'

/** Lo que se mira de la base, o no se puede mirar sin ella. */
const DE_LA_BASE = [
  'base',
  'codificacion',
  'escritura',
  'migraciones',
  'contadores',
  'cola',
  'reloj',
]

const entorno = (cambios: Entorno = {}): Entorno => ({
  ...entornoConRed(),
  DATABASE_URL: process.env.DATABASE_URL,
  ...cambios,
})

const doctor = (suyo: Entorno, ...opciones: string[]) =>
  correr(process.execPath, [...ACE, 'doctor', ...opciones], suyo)

async function revisar(suyo: Entorno) {
  const { estado, salida, errores } = await doctor(suyo, '--json')
  const { sano, revisiones } = JSON.parse(salida) as Informe
  const malas = revisiones.filter((una) => una.estado === 'mal')
  return {
    estado,
    errores,
    sano,
    revisiones,
    malas: malas.map(({ nombre }) => nombre),
    una: (nombre: string) => revisiones.find((cada) => cada.nombre === nombre),
    sinArreglo: malas.filter(({ arreglo }) => !arreglo),
  }
}

const nadieEn = async () => `http://127.0.0.1:${await puertoLibre()}`

test.group('doctor', (group) => {
  group.each.timeout(120_000)

  test('con todo andando termina con 0 y no dice nada que hacer', async ({ assert }) => {
    const { estado, salida, errores } = await doctor(entorno())

    assert.equal(estado, 0, salida)
    assert.equal(errores, '')
    assert.include(salida, 'Anda todo')
    assert.notInclude(salida, 'Qué hacer')
  })

  test('sin {servidor} lo dice, y lo demás sigue bien')
    .with([
      { servidor: 'auth', variable: 'CHOTUVE_AUTH_URL', malas: ['auth', 'token'] },
      { servidor: 'media', variable: 'CHOTUVE_MEDIA_URL', malas: ['media'] },
    ])
    .run(async ({ assert }, { servidor, variable, malas }) => {
      const informe = await revisar(entorno({ [variable]: await nadieEn() }))

      assert.equal(informe.estado, 1)
      assert.isFalse(informe.sano)
      assert.lengthOf(informe.revisiones, 14)
      assert.deepEqual(informe.malas, malas)
      assert.equal(informe.una('firebase')?.estado, 'apagado')
      assert.equal(informe.una(servidor)?.detalle, 'no hay nadie en esa dirección, o cortó')
      assert.include(informe.una(servidor)?.arreglo, variable)
    })

  test('sin la base dice cuál, sin su clave, y lo de los otros servidores no lo tapa', async ({
    assert,
  }) => {
    const puerto = await puertoLibre()
    const suyo = entorno({ DATABASE_URL: `postgres://uno:secretísima@127.0.0.1:${puerto}/chotuve` })
    const informe = await revisar(suyo)

    assert.equal(informe.estado, 1)
    assert.sameMembers(informe.malas, DE_LA_BASE)
    assert.include(informe.una('base')?.arreglo, 'DATABASE_URL')
    assert.equal(informe.una('auth')?.estado, 'bien')
    assert.notInclude(JSON.stringify(informe), 'secret')
    assert.include(informe.una('configuracion')?.detalle, `uno:[oculto]@127.0.0.1:${puerto}`)
  })

  test('con la base sin migrar dice qué correr', async ({ assert, cleanup }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-doctor-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))

    const archivo = join(carpeta, 'x.db')
    writeFileSync(archivo, '')

    const informe = await revisar(entorno({ DATABASE_URL: `sqlite:///${archivo}` }))

    assert.sameMembers(informe.malas, ['migraciones', 'contadores', 'cola'])
    assert.include(informe.una('migraciones')?.arreglo, 'migration:run')
    assert.isEmpty(informe.sinArreglo)
  })

  test('un token que auth no acepta, o que falta, se arregla registrándose', async ({
    assert,
    cleanup,
  }) => {
    const red = await levantarRedLocal({
      datos: ':memory:',
      auth: { costoClave: 1, ignorarAppServerToken: false },
    })
    cleanup(() => red.cerrar())
    const exigente = { CHOTUVE_AUTH_URL: red.auth.url }

    const sinToken = await revisar(entorno(exigente))
    const conOtro = await revisar(entorno({ ...exigente, APP_SERVER_TOKEN: 'cualquier-token' }))

    assert.deepEqual([sinToken.malas, conOtro.malas], [['token'], ['token']])
    assert.include(sinToken.una('token')?.detalle, 'falta APP_SERVER_TOKEN')
    assert.include(conOtro.una('token')?.arreglo, 'app-server:registrar')
    assert.notInclude(JSON.stringify(conOtro), 'cualquier-token')
  })

  test('una Firebase que no contesta y una cola que nadie entrega están mal', async ({
    assert,
    cleanup,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    cleanup(async () => void (await db.from('notificacion').delete()))
    const suyo = { ...escenario.entorno(), FIREBASE_TIEMPO_LIMITE_MS: '5000' }
    const encendida = await revisar(suyo)
    assert.equal(encendida.una('firebase')?.estado, 'bien', JSON.stringify(encendida))

    escenario.firebase.base.callada = true
    const fila = { usuario: 7, tipo: 'x', titulo: 't', cuerpo: 'c', estado: 'pendiente' }
    await db
      .table('notificacion')
      .insert({ ...fila, causante: 8, fecha: '2020-01-01T00:00:00.000Z' })
    const informe = await revisar(suyo)

    assert.equal(informe.estado, 1)
    assert.deepEqual(informe.malas, ['firebase', 'cola'])
    assert.include(informe.una('cola')?.arreglo, 'cola:trabajar')
  })

  test('unos contadores que no dicen lo que hay se reparan', async ({ assert, cleanup }) => {
    cleanup(async () => void (await db.from('contador_video').where('video', 'roto').delete()))
    await db.table('contador_video').insert({ video: 'roto', me_gusta: 3 })

    const informe = await revisar(entorno())

    assert.deepEqual(informe.malas, ['contadores'])
    assert.include(informe.una('contadores')?.detalle, 'roto')
    assert.include(informe.una('contadores')?.arreglo, 'base:verificar --reparar')
  })

  test('mal usado termina con 2', async ({ assert }) => {
    const { estado, salida } = await doctor(entorno(), '--nada')

    assert.equal(estado, 2)
    assert.equal(salida, '')
  })
})
