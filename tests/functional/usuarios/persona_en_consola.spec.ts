import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { idDePersona, personaDe } from '#consola/persona'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { registrarVarias, vaciar, type Persona } from '#tests/personas'
import BloqueosListar from '../../../commands/bloqueos_listar.js'

const comando = () => ace.create(BloqueosListar, [])

test.group('A quién se nombra en un comando', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ($test) => {
    await vaciar($test.context.client)
    ;[ana, beto] = await registrarVarias($test.context.client, 2)
  })

  test('por su id o por su e-mail es la misma persona', async ({ assert }) => {
    for (const escrita of [String(beto.id), beto.email]) {
      const { id, email } = await personaDe(await comando(), escrita)
      assert.deepEqual({ id, email }, { id: beto.id, email: beto.email })
      assert.equal(await idDePersona(await comando(), escrita), beto.id)
    }
  })

  test('la que no existe se dice, y por su id no hace falta que exista', async ({ assert }) => {
    for (const escrita of ['99999', 'nadie@chotuve.test', ana.email.toUpperCase()]) {
      await assert.rejects(async () => personaDe(await comando(), escrita), ErrorDeComando)
    }
    assert.equal(await idDePersona(await comando(), '99999'), 99_999)
  })

  test('lo que no puede ser de nadie está mal usado', async ({ assert }) => {
    for (const escrita of [
      '',
      ' ',
      '0',
      '-1',
      '1.5',
      '2147483648',
      '99999999999',
      '0x7',
      '1e3',
      '+7',
    ]) {
      await assert.rejects(async () => idDePersona(await comando(), escrita), ErrorDeUso)
    }
  })

  test('el e-mail se busca en toda la lista, de a mil', async ({ assert }) => {
    const real = await app.container.make(AdministracionDeAuth)
    const paginas: number[] = []
    const usuario = { ...(await personaDe(await comando(), ana.email)), email: 'buscada' }
    const deMil = Array.from({ length: 1_000 }, () => ({ ...usuario, email: 'otra' }))
    const larga = Object.assign(Object.create(real) as AdministracionDeAuth, {
      listarUsuarios: ({ offset }: { offset: number }) => {
        paginas.push(offset)
        return Promise.resolve(offset < 2_000 ? deMil : [usuario])
      },
    })
    app.container.swap(AdministracionDeAuth, () => larga)
    try {
      const encontrada = await personaDe(await comando(), 'buscada')
      assert.equal(encontrada.id, ana.id)
      await assert.rejects(async () => personaDe(await comando(), 'nadie'), ErrorDeComando)
    } finally {
      app.container.restore(AdministracionDeAuth)
    }
    assert.deepEqual(paginas, [0, 1_000, 2_000, 0, 1_000, 2_000])
  })
})
