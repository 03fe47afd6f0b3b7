import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import ReglasProbar from '../../../commands/reglas_probar.js'
import { CUALQUIERA, reglasPredeterminadas } from './apoyo.js'
import { celdas, correr } from './comandos.js'

test.group('reglas:probar', (group) => {
  let carpeta: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-reglas-'))
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  const archivo = (nombre: string, contenido: unknown) => {
    writeFileSync(join(carpeta, nombre), JSON.stringify(contenido))
    return join(carpeta, nombre)
  }

  test('con hechos en banderas', async ({ assert }) => {
    const { estado, json } = await correr(ReglasProbar, [
      ...['--hecho', 'cantidad_me_gusta=12', '--hecho', 'mi_reaccion=me-gusta'],
      '--json',
    ])

    assert.equal(estado, 0)
    assert.containsSubset(json(), [
      {
        hechos: { cantidad_me_gusta: 12, mi_reaccion: 'me-gusta', duracion: 1 },
        antes: { lugar: 1, importancia: -4 },
        despues: { lugar: 1, importancia: -4 },
      },
    ])
  })

  test('sin propuesta no hay nada que comparar: cada cosa se dice una vez', async ({ assert }) => {
    const { salida } = await correr(ReglasProbar, ['--hecho', 'cantidad_comentarios=3'])

    const [titulos, , fila] = celdas(salida)
    assert.deepEqual(titulos, ['Lugar', 'Video', 'Importancia', 'Reglas'])
    assert.equal(fila?.at(-1), 'Muchos comentarios +2 (cantidad_comentarios > 2)')
  })

  test('con hechos y propuesta en archivos, en una tabla', async ({ assert }) => {
    const hechos = archivo('hechos.json', [
      { nombre: 'Comentado', cantidad_comentarios: 3 },
      { nombre: 'Largo', duracion: 99 },
    ])
    const propuesta = archivo('reglas.json', [{ nombre: 'Largos', ...CUALQUIERA }])

    const { salida } = await correr(ReglasProbar, ['--hechos', hechos, '--propuesta', propuesta])

    assert.deepEqual(celdas(salida).slice(2), [
      ['2', '1', 'Largo', '0 → 1', 'ninguna', 'Largos +1 (duracion > 10)'],
      [
        '1',
        '2',
        'Comentado',
        '2 → 0',
        'Muchos comentarios +2 (cantidad_comentarios > 2)',
        'ninguna',
      ],
    ])
  })

  test('con el muro de un usuario, que tiene que existir', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await subirVideo(client, beto, { titulo: 'Hola' })

    const { json } = await correr(ReglasProbar, ['--usuario', String(ana.id), '--json'])
    assert.containsSubset(json(), [{ titulo: 'Hola', despues: { lugar: 1 } }])
    const ausente = await correr(ReglasProbar, ['--usuario', '999999'])
    assert.equal(ausente.estado, 1)
    assert.include(ausente.errores, 'No existe el usuario 999999')
  })

  test('mal usado: {argumentos}')
    .with([
      { argumentos: [], estado: 2 },
      { argumentos: ['--hecho', 'duracion=1', '--usuario', '1'], estado: 2 },
      { argumentos: ['--hecho', 'duracion'], estado: 2 },
      { argumentos: ['--usuario', '0'], estado: 2 },
      { argumentos: ['--usuario', '1', '--cantidad', '101'], estado: 2 },
      { argumentos: ['--hecho', 'likes=1'], estado: 1 },
      { argumentos: ['--hecho', 'duracion=mucha'], estado: 1 },
      { argumentos: ['--hechos', '/no/está.json'], estado: 1 },
    ])
    .run(async ({ assert }, { argumentos, estado }) => {
      const resultado = await correr(ReglasProbar, argumentos)

      assert.equal(resultado.estado, estado)
      assert.equal(resultado.salida, '')
    })
})
