import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { ACE, correr } from '#tests/apoyo/programas'
import { entornoConRed } from '#tests/red'

const FECHA = '2026-01-02T03:04:05.000+00:00'

const ace = (...argumentos: string[]) =>
  correr(process.execPath, [...ACE, 'bloqueos:listar', ...argumentos], {
    ...entornoConRed(),
    DATABASE_URL: process.env.DATABASE_URL,
  })

const bloqueo = (usuario: number, bloqueado: number) => ({ usuario, bloqueado, fecha: FECHA })

test.group('bloqueos:listar', (group) => {
  group.each.setup(async () => {
    await db.from('bloqueo').delete()
    await db.table('bloqueo').multiInsert([bloqueo(7, 9), bloqueo(3, 7), bloqueo(4, 5)])
    return async () => {
      await db.from('bloqueo').delete()
    }
  })

  test('los de todos o los de alguien, de los dos lados, de a páginas', async ({ assert }) => {
    const listar = async (...filtros: string[]) => {
      const { salida } = await ace('--json', ...filtros)
      const bloqueos: { usuario: number; bloqueado: number }[] = JSON.parse(salida)
      return bloqueos.map(({ usuario, bloqueado }) => `${usuario}-${bloqueado}`)
    }

    assert.deepEqual(await listar(), ['3-7', '4-5', '7-9'])
    assert.deepEqual(await listar('--usuario=7'), ['3-7', '7-9'])
    assert.deepEqual(await listar('--cantidad=1', '--offset=1'), ['4-5'])
    assert.deepEqual(await listar('--usuario=99'), [])
  })

  test('para una persona es una tabla, y mal usado termina con 2', async ({ assert }) => {
    const { salida, estado } = await ace('--usuario=4')
    const mal = await ace('--cantidad=cuatro')

    assert.equal(estado, 0)
    assert.match(salida, /Usuario.*Bloqueado.*Desde/)
    assert.match(salida, /4.*5.*2026-01-02T03:04:05\.000/)
    assert.equal(mal.estado, 2)
  })
})
