import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { leerRegla } from '#reglas/guardadas/leer_reglas'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import ReglasCrear from '../../../commands/reglas_crear.js'
import { CUALQUIERA, idDe, nombres, reglasPredeterminadas } from './apoyo.js'
import { correr } from './comandos.js'

const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

async function definicionDe(nombre: string) {
  const regla = await leerRegla(await idDe(nombre))
  return regla?.definicion
}

test.group('reglas:crear', (group) => {
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
    assert.include(primera.salida, 'Se crea «A»')
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

  test('una regla que no hace nada se confirma antes de guardarla', async ({ assert }) => {
    let preguntas = 0
    await correr(ReglasCrear, [], ({ prompt }) => {
      prompt.trap('nombre').replyWith('Sin efecto')
      prompt.trap('si').replyWith('duracion > 10')
      prompt.trap('sumar').replyWith('0')
      Object.defineProperty(prompt, 'confirm', {
        value: () => Promise.resolve(++preguntas === 1),
      })
    })

    assert.equal(preguntas, 1)
  })

  test('lo que no sirve se pregunta otra vez, con el motivo: {pregunta}, «{escrito}»')
    .with([
      { pregunta: 'nombre', escrito: ' ', dice: /Hace falta un nombre/ },
      { pregunta: 'si', escrito: 'duracion', dice: /No se entiende la condición/ },
      { pregunta: 'si', escrito: 'likes > 1', dice: /likes/ },
      { pregunta: 'sumar', escrito: '', dice: /Tiene que ser un número/ },
      { pregunta: 'sumar', escrito: 'mucho', dice: /Tiene que ser un número/ },
    ])
    .run(async ({ assert }, { pregunta, escrito, dice }) => {
      const buenas = { nombre: 'A', si: 'duracion > 1', sumar: '1' }
      const { estado } = await correr(ReglasCrear, [], ({ prompt }) => {
        for (const [una, buena] of Object.entries(buenas)) {
          const trampa = prompt.trap(una).replyWith(buena)
          if (una === pregunta) {
            trampa.assertFails(escrito, dice)
          }
        }
      })

      assert.equal(estado, 0)
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
        estado: 2,
        dice: '--si «likes > 1»: no existe el hecho «likes»',
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
        dice: 'No se puede leer /no/está: no existe',
      },
    ])
    .run(async ({ assert }, { argumentos, estado, dice }) => {
      const resultado = await correr(ReglasCrear, [...argumentos, '--json'])

      assert.equal(resultado.estado, estado)
      assert.include(resultado.errores, dice)
      assert.equal(resultado.salida, '')
      assert.deepEqual(await nombres(), PREDETERMINADAS)
    })
})
