import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { SesionGuardada } from '#administracion/sesion_guardada'
import { entrar } from '#consola/entrar'
import { ErrorDeComando } from '#consola/errores'
import DenunciasListar from '../../../commands/denuncias_listar.js'
import SesionEntrar from '../../../commands/sesion_entrar.js'
import SesionSalir from '../../../commands/sesion_salir.js'
import { correr } from '../reglas/comandos.js'
import { apagar, COMO_ADMIN, conCuenta, restaurar, sesionGuardada, unaLinea } from './apoyo.js'

const entrarEn = async () => entrar(await ace.create(DenunciasListar, []))

test.group('La sesión del administrador en la consola', (group) => {
  group.each.setup(() => {
    conCuenta({})
    return restaurar
  })

  test('entrar la guarda para uno solo, sin mostrar el token, y los comandos la usan', async ({
    assert,
  }) => {
    const { guardada, texto } = await sesionGuardada()

    const { estado, salida, errores } = await correr(SesionEntrar, [], ({ prompt }) => {
      prompt.trap('email').replyWith('admin')
      prompt.trap('clave').replyWith('admin')
    })

    assert.equal(estado ?? 0, 0, errores)
    assert.include(salida, guardada.archivo)
    assert.equal(statSync(guardada.archivo).mode & 0o777, 0o600)
    const { token } = (await guardada.leer()) ?? { token: '' }
    assert.isAbove(token.length, 20)
    assert.notInclude(salida + errores, token)
    assert.notInclude(texto(), 'clave')
    assert.equal(await entrarEn(), token)
  })

  test('--json dice con qué, dónde y nada más; salir la olvida', async ({ assert }) => {
    const { guardada } = await sesionGuardada()
    conCuenta(COMO_ADMIN)

    const { json } = await correr(SesionEntrar, ['--json'])
    const { auth, archivo } = guardada
    assert.deepEqual(json(), { email: 'admin', auth, archivo })

    const salio = await correr(SesionSalir, ['--json'])
    assert.deepEqual(salio.json(), { auth, habia: true })
    assert.isNull(await guardada.leer())
    const otra = await correr(SesionSalir)
    assert.equal(otra.estado ?? 0, 0)
    assert.include(otra.salida, 'No había ninguna')
  })

  test('dos que la guardan a la vez, en dos auth servers, no se pisan', async ({ assert }) => {
    const { guardada } = await sesionGuardada()
    const deOtros = Array.from(
      { length: 8 },
      (_, cual) =>
        new SesionGuardada({ archivo: guardada.archivo, auth: `http://auth-${cual}.test` })
    )

    await Promise.all(deOtros.map((una, cual) => una.guardar({ email: 'a', token: `t${cual}` })))

    const leidas = await Promise.all(deOtros.map((una) => una.leer()))
    assert.deepEqual(
      leidas.map((una) => una?.token),
      deOtros.map((_, cual) => `t${cual}`)
    )
  })

  test('sin sesión, con una que venció o mal guardada se dice en una línea', async ({ assert }) => {
    const { guardada, guardar } = await sesionGuardada()
    const sinNada = await correr(SesionEntrar)
    assert.deepEqual([sinNada.estado, sinNada.salida], [2, ''])
    assert.match(sinNada.errores, /CHOTUVE_ADMIN_EMAIL.*en una terminal/)
    assert.notInclude(sinNada.errores, 'sesion:entrar')

    await guardada.guardar({ email: 'admin', token: 'vencido' })
    await assert.rejects(entrarEn, ErrorDeComando, /ya no vale.*sesion:entrar/)

    await guardar()
    chmodSync(guardada.archivo, 0o640)
    await assert.rejects(entrarEn, /chmod 600/)
    writeFileSync(guardada.archivo, '{"sesiones":')
    chmodSync(guardada.archivo, 0o600)
    await assert.rejects(entrarEn, /no se entiende/)
    const salir = await correr(SesionSalir)
    assert.equal(salir.estado, 1)
    assert.isTrue(unaLinea(salir.errores, /no se entiende/))
  })

  test('lo que dice el entorno gana a la guardada, y cada auth tiene la suya', async ({
    assert,
  }) => {
    const { guardada, guardar, texto } = await sesionGuardada()
    mkdirSync(dirname(guardada.archivo), { recursive: true })
    const deOtro = { 'http://otro.test': { email: 'otro', token: 'otro' } }
    writeFileSync(guardada.archivo, JSON.stringify({ sesiones: deOtro }), { mode: 0o600 })
    assert.isNull(await guardada.leer())

    await guardar()
    conCuenta({ email: 'admin', clave: 'mala' })
    await assert.rejects(entrarEn, ErrorDeComando, /no acepta/)
    conCuenta({})
    const mia = await guardada.leer()
    assert.equal(await entrarEn(), mia?.token)
    assert.isTrue(await guardada.olvidar())
    assert.include(texto(), 'otro.test')
  })

  test('con auth caído termina con 1 y una línea, y no queda nada guardado', async ({ assert }) => {
    const { guardada } = await sesionGuardada()
    conCuenta(COMO_ADMIN)
    await apagar('auth')

    const { estado, salida, errores } = await correr(SesionEntrar)

    assert.deepEqual([estado, salida], [1, ''])
    assert.isTrue(unaLinea(errores, /auth/), errores)
    assert.isNull(await guardada.leer())
  })
})
