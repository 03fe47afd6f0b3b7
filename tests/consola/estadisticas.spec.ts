import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import VerEstadisticas from '#commands/estadisticas'
import { LoPublicoDeLaRed } from '#red/publico/contrato'
import { ErrorDeRed } from '#red/errores'
import { celdas, correr } from '../functional/reglas/comandos.js'

const DIAS = ['--desde=2019-05-01', '--hasta=2019-05-03']

const CUENTAS = { '2019-05-01': 1, '2019-05-02': 0, '2019-05-03': 6 }

class RedDePrueba extends LoPublicoDeLaRed {
  override contesta = async () => undefined
  override aceptaNuestroToken = async () => true
  override totalDeUsuarios = async () => 70
  override totalDeVideos = async () => 80
  override usuariosPorDia = async () => CUENTAS
  override videosPorDia = async (): Promise<Record<string, number>> => ({ '2019-05-03': 2 })
}

const estadisticas = (...opciones: string[]) => correr(VerEstadisticas, [...DIAS, ...opciones])

test.group('estadisticas', (group) => {
  group.each.setup(async () => {
    await db.from('reaccion').delete()
    const fila = { video: 'v', tipo: 'ME_GUSTA', fecha: '2019-05-02T10:00:00.000Z' }
    await db.table('reaccion').multiInsert([1, 2, 3].map((usuario) => ({ ...fila, usuario })))
    app.container.swap(LoPublicoDeLaRed, () => new RedDePrueba())
    return async () => {
      app.container.restore(LoPublicoDeLaRed)
      await db.from('reaccion').delete()
    }
  })

  test('en JSON, cada día con lo de los tres servidores', async ({ assert }) => {
    const { estado, errores, json } = await estadisticas('--json')

    assert.equal(estado ?? 0, 0, errores)
    const datos = json()
    assert.containsSubset(datos.totales, { reacciones: 3, usuarios: 70, videos: 80 })
    assert.containsSubset(datos.en_el_periodo, { reacciones: 3, usuarios: 7, videos: 2 })
    assert.deepEqual(datos.dias[2], {
      dia: '2019-05-03',
      reacciones: 0,
      comentarios: 0,
      contactos: 0,
      usuarios: 6,
      videos: 2,
    })
  })

  test('en palabras, los totales, el dibujo y los días', async ({ assert }) => {
    const { estado, salida } = await estadisticas()

    assert.equal(estado ?? 0, 0)
    assert.deepInclude(celdas(salida), ['Personas', '7', '70'])
    assert.deepInclude(celdas(salida), ['2019-05-02', '3', '0', '0', '0', '0'])
    assert.include(salida, 'Personas    ▂ █  ≤ 6')
    assert.isAtMost(Math.max(...salida.split('\n').map((linea) => linea.length)), 70)
  })

  test('en CSV', async ({ assert }) => {
    const { salida } = await estadisticas('--csv')

    assert.equal(
      salida,
      'dia,reacciones,comentarios,contactos,usuarios,videos\n2019-05-01,0,0,0,1,0\n2019-05-02,3,0,0,0,0\n2019-05-03,0,0,0,6,2'
    )
  })

  test('el gráfico queda entero, o no queda nada', async ({ assert, cleanup }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-estadisticas-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, 'uso.svg')

    const bien = await estadisticas(`--svg=${archivo}`, '--json')
    const mal = await estadisticas(`--svg=${join(carpeta, 'no', 'uso.svg')}`)

    assert.equal(bien.json().svg, archivo)
    assert.match(readFileSync(archivo, 'utf-8'), /^<svg [^]*<\/svg>\n$/)
    assert.deepEqual(readdirSync(carpeta), ['uso.svg'])
    assert.equal(mal.estado, 1)
    assert.include(mal.errores, 'no existe su carpeta')
  })

  test('el gráfico no pisa un archivo que ya estaba', async ({ assert, cleanup }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-estadisticas-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, 'uso.svg')
    writeFileSync(archivo, 'lo mío')

    const { estado, salida, errores } = await estadisticas(`--svg=${archivo}`)

    assert.deepEqual([estado, salida], [1, ''])
    assert.include(errores, 'ya existe')
    assert.equal(readFileSync(archivo, 'utf-8'), 'lo mío')
  })

  test('sin auth no se inventa un cero: termina con 1 y dice quién falta', async ({ assert }) => {
    const red = new RedDePrueba()
    red.totalDeUsuarios = () => Promise.reject(new ErrorDeRed('auth', 'inalcanzable', 'no está'))
    app.container.swap(LoPublicoDeLaRed, () => red)

    const { estado, salida, errores } = await estadisticas('--json')

    assert.deepEqual([estado, salida], [1, ''])
    assert.include(errores, 'auth')
  })

  test('mal usado termina con 2: {$self}')
    .with([
      '--desde=ayer',
      '--desde=2019-02-30',
      '--desde=2019-05-02 --hasta=2019-05-01',
      '--desde=2000-01-01 --hasta=2019-05-01',
      '--json --csv',
      '--nada',
    ])
    .run(async ({ assert }, escrito) => {
      const { estado, salida } = await correr(VerEstadisticas, escrito.split(' '))

      assert.deepEqual([estado, salida], [2, ''])
    })
})
