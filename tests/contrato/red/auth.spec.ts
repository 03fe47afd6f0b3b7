import { test } from '@japa/runner'
import type { ServidorDeAuth } from '#red/auth/contrato'
import { credencialesNuevas, encenderRedDePrueba, type RedDePrueba } from './red_de_prueba.js'

test.group('Contrato de auth', (group) => {
  let red: RedDePrueba
  let auth: ServidorDeAuth

  group.setup(async () => {
    red = await encenderRedDePrueba()
    auth = red.auth
    return () => red.apagar()
  })

  test('registrar abre una sesión que identifica a esa persona', async ({ assert }) => {
    const ana = await red.registrar()

    assert.deepEqual(await auth.identificar(ana.token), {
      usuarioId: ana.usuarioId,
      esAdmin: false,
    })
  })

  test('registrar un e-mail tomado no abre ninguna, y los e-mails distinguen mayúsculas', async ({
    assert,
  }) => {
    const { email } = await red.registrar()

    assert.isNull(await auth.registrar({ email, clave: 'otra' }))
    assert.isNotNull(await auth.registrar({ email: email.toUpperCase(), clave: 'otra' }))
  })

  test('de veinte registros iguales a la vez queda uno', async ({ assert }) => {
    const datos = credencialesNuevas()

    const sesiones = await Promise.all(Array.from({ length: 20 }, () => auth.registrar(datos)))

    assert.lengthOf(
      sesiones.filter((sesion) => sesion !== null),
      1
    )
  })

  test('iniciar sesión pide la clave exacta', async ({ assert }) => {
    const { email, clave, usuarioId } = await red.registrar()

    const sesion = await auth.iniciarSesion({ email, clave })

    assert.equal(sesion?.usuarioId, usuarioId)
    assert.isNull(await auth.iniciarSesion({ email, clave: clave.trim() }))
    assert.isNull(await auth.iniciarSesion({ email: 'nadie@chotuve.test', clave }))
  })

  test('identificar: el administrador lo es, y un token que no sirve no es de nadie', async ({
    assert,
  }) => {
    assert.deepEqual(await auth.identificar(red.administrador), { usuarioId: 0, esAdmin: true })
    assert.isNull(await auth.identificar('cualquiera'))
  })

  test('un usuario deshabilitado no se identifica ni inicia sesión, y sigue existiendo', async ({
    assert,
  }) => {
    const { usuarioId, email, clave, token } = await red.registrar()
    await red.editar('auth', `/usuario/${usuarioId}`, { habilitado: false })

    assert.isNull(await auth.identificar(token))
    assert.isNull(await auth.iniciarSesion({ email, clave }))
    assert.containsSubset(await auth.buscarUsuario(usuarioId), { email, habilitado: false })
  })

  test('cambiar la clave: la anterior no sirve más, el token sí, y la vacía se rechaza', async ({
    assert,
  }) => {
    const { usuarioId, email, clave, token } = await red.registrar()

    assert.equal(await auth.cambiarClave(usuarioId, 'nueva'), 'cambiada')
    assert.equal(await auth.cambiarClave(usuarioId, ''), 'rechazada')

    assert.isNull(await auth.iniciarSesion({ email, clave }))
    assert.isNotNull(await auth.iniciarSesion({ email, clave: 'nueva' }))
    assert.isNotNull(await auth.identificar(token))
  })
})
