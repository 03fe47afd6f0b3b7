import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import ReglasCrear from '../../../commands/reglas_crear.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import ReglasExportar from '../../../commands/reglas_exportar.js'
import ReglasImportar from '../../../commands/reglas_importar.js'
import ReglasPredeterminadas from '../../../commands/reglas_predeterminadas.js'
import ReglasVolver from '../../../commands/reglas_volver.js'
import { CUALQUIERA, nombres, reglasPredeterminadas } from './apoyo.js'
import { correr } from './comandos.js'

const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

test.group('Comandos que cambian todas las reglas', (group) => {
  let carpeta: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-reglas-'))
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  const archivo = (contenido: unknown) => {
    const ruta = join(carpeta, 'reglas.json')
    writeFileSync(ruta, typeof contenido === 'string' ? contenido : JSON.stringify(contenido))
    return ruta
  }

  test('en producción no se pierde nada sin --forzar o sin confirmarlo', async ({
    assert,
    cleanup,
  }) => {
    Object.defineProperty(app, 'inProduction', { value: true, configurable: true })
    cleanup(() => {
      Reflect.deleteProperty(app, 'inProduction')
    })

    for (const [clase, argumentos] of [
      [ReglasEliminar, ['Ya reaccioné']],
      [ReglasImportar, [archivo([])]],
      [ReglasVolver, ['1']],
      [ReglasPredeterminadas, []],
    ] as const) {
      const negada = await correr(clase, [...argumentos])
      assert.equal(negada.estado, 1)
      assert.include(negada.errores, '--forzar')
      const arrepentida = await correr(clase, [...argumentos], ({ prompt }) => {
        prompt.trap('confirmar').reject()
      })
      assert.equal(arrepentida.estado, 1)
      const simulada = await correr(clase, [...argumentos, '--simular'])
      assert.equal(simulada.estado, 0)
    }
    assert.deepEqual(await nombres(), PREDETERMINADAS)

    await correr(ReglasEliminar, ['Ya reaccioné'], ({ prompt }) => {
      prompt.trap('confirmar').accept()
    })
    assert.lengthOf(await nombres(), 4)
    await correr(ReglasImportar, [archivo([]), '--forzar'])
    assert.isEmpty(await nombres())
  })

  test('lo exportado se importa igual', async ({ assert }) => {
    const ruta = join(carpeta, 'exportadas.json')
    const exportada = await correr(ReglasExportar)
    await correr(ReglasExportar, ['--archivo', ruta])
    assert.deepEqual(exportada.json(), REGLAS_PREDETERMINADAS)
    assert.deepEqual(JSON.parse(readFileSync(ruta, 'utf-8')), REGLAS_PREDETERMINADAS)

    await correr(ReglasEliminar, ['Ya reaccioné'])
    await correr(ReglasEditar, ['Muchos me gusta', '--sumar', '9'])
    await correr(ReglasCrear, ['--nombre', 'A', '--si', 'duracion > 1', '--sumar', '1'])
    const simulada = await correr(ReglasImportar, [ruta, '--simular', '--json'])
    assert.sameDeepMembers(
      simulada
        .json()
        .diferencias.map(({ accion, nombre }: { accion: string; nombre: string }) => [
          accion,
          nombre,
        ]),
      [
        ['eliminar', 'A'],
        ['modificar', 'Muchos me gusta'],
        ['crear', 'Ya reaccioné'],
      ]
    )
    assert.include(await nombres(), 'A')
    await correr(ReglasImportar, [ruta])
    const otraVez = await correr(ReglasExportar)
    assert.deepEqual(otraVez.json(), REGLAS_PREDETERMINADAS)
    const sinCambios = await correr(ReglasImportar, [ruta])
    assert.include(sinCambios.salida, 'No hay nada que cambiar')
  })

  test('una importación con una regla mala no cambia nada y dice cuál es', async ({ assert }) => {
    const ruta = archivo([{ nombre: 'Buena', ...CUALQUIERA }, { nombre: 'Mala' }, 3])
    const mala = await correr(ReglasImportar, [ruta])

    assert.equal(mala.estado, 1)
    assert.include(mala.errores, 'reglas[1].condiciones: ')
    assert.include(mala.errores, 'reglas[2]: ')
    for (const contenido of ['{', {}, 'null']) {
      const otra = await correr(ReglasImportar, [archivo(contenido)])
      assert.equal(otra.estado, 1)
    }
    const repetidas = await correr(ReglasImportar, [
      archivo([
        { nombre: 'A', ...CUALQUIERA },
        { nombre: 'A', ...CUALQUIERA },
      ]),
    ])
    assert.include(repetidas.errores, 'reglas[1].nombre')
    const sinArchivo = await correr(ReglasImportar)
    assert.equal(sinArchivo.estado, 2)
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })

  test('volver deja todo como estaba y predeterminadas también', async ({ assert }) => {
    await correr(ReglasImportar, [archivo([{ nombre: 'Sola', ...CUALQUIERA }])])
    assert.deepEqual(await nombres(), ['Sola'])

    const { salida } = await correr(ReglasVolver, ['1'])
    assert.include(salida, 'Se elimina «Sola»')
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    await correr(ReglasVolver, ['2', '--autor', 'ana'])
    assert.deepEqual(await nombres(), ['Sola'])
    await correr(ReglasPredeterminadas)
    assert.deepEqual(await nombres(), PREDETERMINADAS)

    const desconocida = await correr(ReglasVolver, ['77'])
    assert.equal(desconocida.estado, 1)
    assert.include(desconocida.errores, 'No existe la versión 77')
    const mala = await correr(ReglasVolver, ['x'])
    assert.equal(mala.estado, 2)
  })
})
