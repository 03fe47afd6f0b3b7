import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { leerRegla } from '#reglas/guardadas/leer_reglas'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import ReglasCrear from '../../../commands/reglas_crear.js'
import ReglasDeshabilitar from '../../../commands/reglas_deshabilitar.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import ReglasExportar from '../../../commands/reglas_exportar.js'
import ReglasHabilitar from '../../../commands/reglas_habilitar.js'
import ReglasImportar from '../../../commands/reglas_importar.js'
import ReglasPredeterminadas from '../../../commands/reglas_predeterminadas.js'
import ReglasVolver from '../../../commands/reglas_volver.js'
import { CUALQUIERA, idDe, nombres, reglasPredeterminadas } from './apoyo.js'
import { correr } from './comandos.js'

const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

async function definicionDe(nombre: string) {
  const regla = await leerRegla(await idDe(nombre))
  return regla?.definicion
}

test.group('Comandos que cambian las reglas', (group) => {
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

  test('crear con banderas, con autor y sin él', async ({ assert }) => {
    const banderas = ['--si', 'cantidad_me_gusta > 10', '--sumar', '3']
    const primera = await correr(ReglasCrear, ['--nombre', 'A', ...banderas, '--autor', 'ana'])
    assert.equal(primera.estado, 0)
    assert.include(primera.salida, 'crear «A»')
    const segunda = await correr(ReglasCrear, ['--nombre', 'B', ...banderas, '--json'])
    assert.containsSubset(segunda.json(), {
      version: 3,
      simulado: false,
      diferencias: [{ accion: 'crear', nombre: 'B', antes: null }],
    })

    assert.deepEqual(await definicionDe('A'), {
      nombre: 'A',
      descripcion: '',
      condiciones: { todas: [{ hecho: 'cantidad_me_gusta', operador: 'mayor', valor: 10 }] },
      acciones: [{ tipo: 'incrementar_importancia', cantidad: 3 }],
      habilitada: true,
      orden: 6,
    })
    const historial = await leerHistorial({ offset: 0, cantidad: 2 })
    assert.deepEqual(
      historial.map(({ autor }) => autor),
      [userInfo().username, 'ana']
    )
  })

  test('crear con grupos de varias clases, deshabilitada', async ({ assert }) => {
    const { estado } = await correr(ReglasCrear, [
      ...['--nombre', 'A', '--descripcion', 'Para probar', '--orden', '0', '--deshabilitada'],
      ...['--si', 'duracion < 60', '--si', 'es_contacto = no'],
      ...['--si-alguna', 'mi_reaccion en me-gusta, null', '--si-ninguna', 'visibilidad = privado'],
      ...['--sumar', '2', '--restar', '0.5'],
    ])

    assert.equal(estado, 0)
    assert.deepEqual(await definicionDe('A'), {
      nombre: 'A',
      descripcion: 'Para probar',
      condiciones: {
        todas: [
          {
            todas: [
              { hecho: 'duracion', operador: 'menor', valor: 60 },
              { hecho: 'es_contacto', operador: 'igual', valor: false },
            ],
          },
          { alguna: [{ hecho: 'mi_reaccion', operador: 'en', valor: ['me-gusta', null] }] },
          { ninguna: [{ hecho: 'visibilidad', operador: 'igual', valor: 'privado' }] },
        ],
      },
      acciones: [
        { tipo: 'incrementar_importancia', cantidad: 2 },
        { tipo: 'decrementar_importancia', cantidad: 0.5 },
      ],
      habilitada: false,
      orden: 0,
    })
  })

  test('crear de un archivo, y lo que digan las banderas manda', async ({ assert }) => {
    const ruta = archivo({ nombre: 'Del archivo', ...CUALQUIERA })
    const { estado } = await correr(ReglasCrear, ['--archivo', ruta, '--nombre', 'Mía'])

    assert.equal(estado, 0)
    assert.containsSubset(await definicionDe('Mía'), CUALQUIERA)
  })

  test('crear pregunta lo que falta si hay una terminal', async ({ assert }) => {
    const { estado } = await correr(ReglasCrear, [], ({ prompt }) => {
      prompt.trap('nombre').replyWith('Preguntada')
      prompt.trap('si').replyWith('duracion > 10')
      prompt.trap('sumar').replyWith('1')
    })

    assert.equal(estado, 0)
    assert.containsSubset(await definicionDe('Preguntada'), CUALQUIERA)
  })

  test('crear mal: {titulo}')
    .with([
      { titulo: 'sin nada', argumentos: [], estado: 2, dice: '--nombre' },
      { titulo: 'sin condición', argumentos: ['--nombre', 'A'], estado: 2, dice: '--si' },
      {
        titulo: 'sin acción',
        argumentos: ['--nombre', 'A', '--si', 'duracion > 1'],
        estado: 2,
        dice: '--sumar',
      },
      {
        titulo: 'condición que no se entiende',
        argumentos: ['--nombre', 'A', '--si', 'duracion', '--sumar', '1'],
        estado: 2,
        dice: '«duracion»',
      },
      {
        titulo: 'hecho inventado',
        argumentos: ['--nombre', 'A', '--si', 'likes > 1', '--sumar', '1'],
        estado: 1,
        dice: 'condiciones.todas[0].hecho: no existe el hecho «likes»',
      },
      {
        titulo: 'nombre repetido',
        argumentos: ['--nombre', 'Ya reaccioné', '--si', 'duracion > 1', '--sumar', '1'],
        estado: 1,
        dice: 'ya hay una regla que se llama «Ya reaccioné»',
      },
      {
        titulo: 'archivo ausente',
        argumentos: ['--archivo', '/no/está'],
        estado: 1,
        dice: 'ENOENT',
      },
    ])
    .run(async ({ assert }, { argumentos, estado, dice }) => {
      const resultado = await correr(ReglasCrear, [...argumentos, '--json'])

      assert.equal(resultado.estado, estado)
      assert.include(resultado.errores, dice)
      assert.equal(resultado.salida, '')
      assert.deepEqual(await nombres(), PREDETERMINADAS)
    })

  test('editar por id o por nombre cambia solo lo que se dice', async ({ assert }) => {
    const antes = await definicionDe('Ya reaccioné')
    const id = await idDe('Ya reaccioné')

    const { salida } = await correr(ReglasEditar, ['Ya reaccioné', '--restar', '9'])
    assert.include(salida, 'acciones: ')
    await correr(ReglasEditar, [String(id), '--nombre', 'Vista'])

    assert.equal(await idDe('Vista'), id)
    assert.deepEqual(await definicionDe('Vista'), {
      ...antes,
      nombre: 'Vista',
      acciones: [{ tipo: 'decrementar_importancia', cantidad: 9 }],
    })
    const sinNada = await correr(ReglasEditar, ['Vista'])
    assert.equal(sinNada.estado, 2)
    const desconocida = await correr(ReglasEditar, ['No está', '--sumar', '1'])
    assert.equal(desconocida.estado, 1)
    assert.include(desconocida.errores, 'No existe la regla «No está»')
  })

  test('deshabilitar, habilitar y eliminar, también eligiendo de una lista', async ({ assert }) => {
    const elegir = ({ prompt }: { prompt: typeof ReglasCrear.prototype.prompt }) => {
      prompt.trap('regla').replyWith('Ya reaccioné')
    }

    await correr(ReglasDeshabilitar, [], elegir)
    assert.containsSubset(await definicionDe('Ya reaccioné'), { habilitada: false })
    await correr(ReglasHabilitar, ['Ya reaccioné'])
    assert.containsSubset(await definicionDe('Ya reaccioné'), { habilitada: true })
    const simulada = await correr(ReglasEliminar, ['Ya reaccioné', '--simular', '--json'])
    assert.containsSubset(simulada.json(), { version: null, simulado: true })
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    await correr(ReglasEliminar, ['Ya reaccioné'])
    assert.notInclude(await nombres(), 'Ya reaccioné')
    const sinDecir = await correr(ReglasEliminar)
    assert.equal(sinDecir.estado, 2)
  })

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
    assert.include(salida, 'eliminar «Sola»')
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
