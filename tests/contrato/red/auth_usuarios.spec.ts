import { test } from '@japa/runner'
import type { ServidorDeAuth } from '#red/auth/contrato'
import { encenderRedDePrueba, type RedDePrueba } from './red_de_prueba.js'

const NADIE = 2_000_000_000

test.group('Contrato de auth: usuarios', (group) => {
  let red: RedDePrueba
  let auth: ServidorDeAuth

  group.setup(async () => {
    red = await encenderRedDePrueba()
    auth = red.auth
    return () => red.apagar()
  })

  test('un usuario nuevo tiene todas sus claves, y uno que no existe es nulo', async ({
    assert,
  }) => {
    const { usuarioId, email } = await red.registrar()

    assert.deepEqual(await auth.buscarUsuario(usuarioId), {
      id: usuarioId,
      email,
      nombre: null,
      apellido: null,
      direccion: null,
      telefono: null,
      foto: null,
      habilitado: true,
    })
    assert.isNull(await auth.buscarUsuario(NADIE))
  })

  test('editar cambia solo lo que se manda, y lo nulo se guarda', async ({ assert }) => {
    const { usuarioId } = await red.registrar()

    assert.isTrue(
      await auth.editarPerfil(usuarioId, { nombre: 'Ñandú 😀', telefono: '1', foto: 'x' })
    )
    assert.isTrue(await auth.editarPerfil(usuarioId, { apellido: '', telefono: null }))

    assert.containsSubset(await auth.buscarUsuario(usuarioId), {
      nombre: 'Ñandú 😀',
      apellido: '',
      telefono: null,
      foto: 'x',
      direccion: null,
    })
    assert.isFalse(await auth.editarPerfil(NADIE, { nombre: 'x' }))
  })

  test('buscar muchos trae a los que existen, y la lista vacía no pregunta nada', async ({
    assert,
  }) => {
    const [uno, otro] = [await red.registrar(), await red.registrar()]
    red.recibidos.length = 0

    const ninguno = await auth.buscarUsuarios([])
    assert.equal(ninguno.size, 0)
    assert.lengthOf(red.recibidos, 0)
    const usuarios = await auth.buscarUsuarios([
      otro.usuarioId,
      NADIE,
      uno.usuarioId,
      uno.usuarioId,
    ])

    assert.sameMembers([...usuarios.keys()], [uno.usuarioId, otro.usuarioId])
    assert.equal(usuarios.get(uno.usuarioId)?.email, uno.email)
    assert.lengthOf(red.recibidos, 1)
  })

  test('una lista larga de ids entra en las líneas que auth acepta', async ({ assert }) => {
    const personas = [await red.registrar(), await red.registrar(), await red.registrar()]
    const ids = personas.map(({ usuarioId }) => usuarioId)
    const relleno = Array.from({ length: 3_000 }, (_, orden) => NADIE + orden)
    red.recibidos.length = 0

    const usuarios = await auth.buscarUsuarios([ids[0] ?? 0, ...relleno, ...ids.slice(1)])

    assert.sameMembers([...usuarios.keys()], ids)
    assert.isAbove(red.recibidos.length, 1)
  })

  test('el administrador entra con lo suyo y nadie más', async ({ assert }) => {
    const otro = await red.registrar()

    assert.isString(await auth.entrarComoAdministrador({ email: 'admin', clave: 'admin' }))
    for (const credenciales of [
      { email: 'admin', clave: 'otra' },
      { email: '', clave: 'admin' },
      { email: otro.email, clave: otro.clave },
    ]) {
      assert.isNull(await auth.entrarComoAdministrador(credenciales))
    }
  })

  test('solo el administrador deshabilita, y quien no existe no falla', async ({ assert }) => {
    const { usuarioId, token } = await red.registrar()

    await assert.rejects(() => auth.deshabilitar(usuarioId, token), 'auth: contestó 403')
    assert.isNotNull(await auth.identificar(token))
    assert.isTrue(await auth.deshabilitar(usuarioId, red.administrador))
    assert.isTrue(await auth.deshabilitar(usuarioId, red.administrador))

    assert.isNull(await auth.identificar(token))
    assert.isFalse(await auth.deshabilitar(NADIE, red.administrador))
  })
})
