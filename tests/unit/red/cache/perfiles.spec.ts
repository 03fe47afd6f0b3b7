import { test } from '@japa/runner'
import { conCaches, persona, puerta } from './auth_de_prueba.js'

test.group('La caché de perfiles', () => {
  function escenario(cuantos = 3) {
    const armado = conCaches()
    for (let id = 1; id <= cuantos; id++) {
      armado.detras.usuarios.set(id, persona(id))
    }
    return armado
  }

  test('de varios se pregunta solo por los que faltan, y los demás salen igual', async ({
    assert,
  }) => {
    const { auth, detras } = escenario()

    await auth.buscarUsuario(1)
    const usuarios = await auth.buscarUsuarios([1, 2, 3, 3])
    await auth.buscarUsuarios([3, 2, 1])

    assert.deepEqual([...usuarios.keys()].sort(), [1, 2, 3])
    assert.deepEqual(usuarios.get(1), persona(1))
    assert.deepEqual(detras.preguntas, ['usuario 1', 'usuarios 2,3'])
  })

  test('a la vez, por cada uno se pregunta una vez aunque las listas sean otras', async ({
    assert,
  }) => {
    const { auth, detras } = escenario()

    const [una, otra] = await Promise.all([
      auth.buscarUsuarios([1, 2]),
      auth.buscarUsuarios([2, 3]),
    ])

    assert.deepEqual([...una.keys()], [1, 2])
    assert.deepEqual([...otra.keys()].sort(), [2, 3])
    assert.deepEqual(detras.preguntas, ['usuarios 1,2', 'usuarios 3'])
  })

  test('que alguien no exista no se guarda', async ({ assert }) => {
    const { auth, detras } = escenario(0)

    assert.isNull(await auth.buscarUsuario(1))
    detras.usuarios.set(1, persona(1))
    const ya = await auth.buscarUsuario(1)

    assert.equal(ya?.id, 1)
  })

  test('quien se edita se ve como se editó, y los demás siguen guardados', async ({ assert }) => {
    const { auth, detras } = escenario()
    await auth.buscarUsuarios([1, 2])

    await auth.editarPerfil(1, { nombre: 'Otra' })
    const usuarios = await auth.buscarUsuarios([1, 2])

    assert.equal(usuarios.get(1)?.nombre, 'Otra')
    assert.deepEqual(detras.preguntas, ['usuarios 1,2', 'editar 1', 'usuarios 1'])
  })

  test('al día, o de una lista entera, se pregunta siempre', async ({ assert }) => {
    const { auth, detras } = escenario(200)
    const todos = Array.from({ length: 129 }, (_, orden) => orden + 1)

    await auth.buscarUsuarios([1])
    await auth.buscarUsuarios([1], { alDia: true })
    await auth.buscarUsuarios(todos)
    await auth.buscarUsuarios(todos)

    assert.lengthOf(detras.preguntas, 4)
  })

  test('lo que va en segundo plano usa lo guardado, y no hace esperar a nadie', async ({
    assert,
  }) => {
    const { auth, detras } = escenario()
    const { cerrada, abrir } = puerta()
    await auth.buscarUsuarios([1])
    detras.puerta = cerrada

    const lenta = auth.buscarUsuarios([1, 2], { enSegundoPlano: true })
    detras.puerta = Promise.resolve()
    await auth.buscarUsuarios([2])
    abrir()
    await lenta

    assert.deepEqual(detras.preguntas, ['usuarios 1', 'usuarios 2', 'usuarios 2'])
  })

  test('un perfil enorme no se guarda: sacaría a muchos', async ({ assert }) => {
    const { auth, detras } = escenario(0)
    detras.usuarios.set(1, persona(1, 'a'.repeat(5_000)))

    await auth.buscarUsuario(1)
    await auth.buscarUsuario(1)

    assert.lengthOf(detras.preguntas, 2)
  })
})
