import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { comentar, leer } from './pedidos.js'

type Comentario = { id: number; comentario: string; fecha: string }

const VIEJA = '2020-07-01T10:00:00.000Z'
const OTRA = '2020-07-02T10:00:00.000Z'
const ENTERA = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/

test.group('Comentarios sin fecha', () => {
  async function conFilas(client: ApiClient, fechas: (string | null)[]) {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    for (const [indice, fecha] of fechas.entries()) {
      await db
        .table('comentario')
        .insert({ video, usuario: ana.id, comentario: String(indice), fecha })
    }
    const pedir = async (consulta = ''): Promise<Comentario[]> =>
      cuerpoDe(leer(client, ana, video, consulta))
    return { ana, video, pedir }
  }

  const milisegundos = (comentarios: Comentario[]) =>
    comentarios.map(({ fecha }) => Date.parse(fecha))

  test('llevan la del primero del video que la tenga, y la fila queda como estaba', async ({
    client,
    assert,
  }) => {
    const { video, pedir } = await conFilas(client, [OTRA, null, VIEJA])

    const comentarios = await pedir()

    assert.deepEqual(
      comentarios.map(({ comentario }) => comentario),
      ['1', '2', '0']
    )
    const [vieja, otra] = [Date.parse(VIEJA), Date.parse(OTRA)]
    assert.deepEqual(milisegundos(comentarios), [vieja, vieja, otra])
    assert.deepEqual(milisegundos(await pedir('?cantidad=1')), [vieja])
    const fila = await db.from('comentario').where({ video, comentario: '1' }).first()
    assert.isNull(fila.fecha)
  })

  test('si nadie la tiene, o es posterior, llevan la de la adopción', async ({
    client,
    assert,
  }) => {
    const { ana, video, pedir } = await conFilas(client, [null])
    const [solo] = await pedir()
    await comentar(client, ana, video, 'nuevo')
    const [otraVez] = await pedir()

    assert.match(solo?.fecha ?? '', ENTERA)
    assert.isBelow(Date.parse(solo?.fecha ?? ''), Date.now())
    assert.isAbove(Date.parse(solo?.fecha ?? ''), Date.now() - 86_400_000)
    assert.equal(otraVez?.fecha, solo?.fecha)
  })

  test('una infinita es como ninguna', async ({ client, assert }) => {
    const { pedir } = await conFilas(client, ['infinity', VIEJA, '-infinity'])

    const comentarios = await pedir()

    assert.lengthOf(comentarios, 3)
    assert.deepEqual([...new Set(milisegundos(comentarios))], [Date.parse(VIEJA)])
  }).skip(
    () => db.connection().dialect.name !== 'postgres',
    'SQLite no tiene fechas infinitas, ni se adopta'
  )
})
