import { test } from '@japa/runner'
import { ACE, encender } from './programas.js'

test.group('codegen', () => {
  test('termina también con una base en memoria', async ({ assert, cleanup }) => {
    const programa = encender(process.execPath, [...ACE, 'codegen'], {
      DATABASE_URL: 'sqlite:///:memory:',
    })
    cleanup(async () => void (await programa.detener('SIGKILL')))

    assert.equal(await programa.estado, 0)
  })
})
