import { test } from '@japa/runner'
import { ACE_DE_DESARROLLO, encender } from '#tests/apoyo/programas'

test.group('codegen', () => {
  test('termina también con una base en memoria', async ({ assert, cleanup }) => {
    const programa = encender(process.execPath, [...ACE_DE_DESARROLLO, 'codegen'], {
      DATABASE_URL: 'sqlite:///:memory:',
    })
    cleanup(async () => void (await programa.detener('SIGKILL')))

    assert.equal(await programa.estado, 0)
  })
})
