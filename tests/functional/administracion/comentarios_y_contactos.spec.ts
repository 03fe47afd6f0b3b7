import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import ComentariosEliminar from '../../../commands/comentarios_eliminar.js'
import ComentariosListar from '../../../commands/comentarios_listar.js'
import ContactosEliminar from '../../../commands/contactos_eliminar.js'
import ContactosListar from '../../../commands/contactos_listar.js'
import { comentar } from '../denuncias/pedidos.js'
import { correr } from '../reglas/comandos.js'
import { apagar, asientos, enProduccion, restaurar, seCae } from './apoyo.js'

test.group('Los comentarios y los contactos desde la consola', (group) => {
  let ana: Persona
  let beto: Persona
  let carla: Persona
  let video: string
  let otro: string

  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, carla] = await registrarVarias(client, 3)
    video = await subirVideo(client, ana)
    otro = await subirVideo(client, ana, { visibilidad: 'privado' })
    return restaurar
  })

  test('los comentarios se listan por video, por persona y por lo que dicen, de a páginas', async ({
    client,
    assert,
  }) => {
    const uno = await comentar(client, beto, video, '100% gratis\u001b[2J\nId 5')
    const dos = await comentar(client, ana, video, '1000 gratis_')
    const tres = await comentar(client, ana, otro, 'Gratis')
    const ids = async (...filtros: string[]) => {
      const { json } = await correr(ComentariosListar, ['--json', ...filtros])
      return json().map(({ id }: { id: number }) => id)
    }

    assert.deepEqual(await ids(), [tres, dos, uno])
    assert.deepEqual(await ids('--cantidad=1', `--antes-de=${tres}`), [dos])
    assert.deepEqual(await ids(`--video=${video}`), [dos, uno])
    assert.deepEqual(await ids(`--usuario=${beto.email}`), [uno])
    assert.deepEqual(await ids(`--usuario=${ana.id}`, `--video=${otro}`), [tres])
    assert.deepEqual(await ids('--texto=100%'), [uno])
    assert.deepEqual(await ids('--texto=s_'), [dos])
    assert.deepEqual(await ids('--texto=gratis'), [dos, uno])
    assert.deepEqual(await ids('--texto=nada'), [])
    assert.deepEqual(await ids(`--video=${video}`, '--texto=nada'), [])
    const malEscrito = await correr(ComentariosListar, ['--video=zzz'])
    assert.deepEqual([malEscrito.estado, malEscrito.salida], [1, ''])
    assert.include(malEscrito.errores, 'No existe el video zzz')
    const { json } = await correr(ComentariosListar, ['--json', '--texto=Gratis'])
    assert.containsSubset(json(), [
      {
        video: otro,
        usuario: { id: ana.id, email: ana.email },
        editado: null,
        comentario: 'Gratis',
      },
    ])
    const { salida } = await correr(ComentariosListar)
    assert.notInclude(salida, '\u001b')
    assert.notMatch(salida, /^Id 5/m)
    const ninguno = await correr(ComentariosListar, ['--texto=nada'])
    assert.include(ninguno.salida, 'No hay ninguno')
  })

  test('eliminar un comentario baja el contador; simulado no cambia nada', async ({
    client,
    assert,
  }) => {
    const id = await comentar(client, beto, video, 'hola')
    await comentar(client, beto, video, 'queda')
    const cuantos = async () => {
      const visto = await cuerpoDe(client.get(`/video/${video}`).bearerToken(beto.token))
      return visto['cantidad-comentarios']
    }
    const simulado = await correr(ComentariosEliminar, [String(id), '--simular', '--json'])
    assert.deepEqual(simulado.json(), { simulado: true, comentario: id, video, usuario: beto.id })
    assert.equal(await cuantos(), 2)
    assert.isEmpty(await asientos())

    const hecho = await correr(ComentariosEliminar, [String(id)])
    assert.include(hecho.salida, 'hola')
    assert.equal(await cuantos(), 1)
    const otra = await correr(ComentariosEliminar, [String(id)])
    assert.equal(otra.estado, 1)
    assert.deepEqual(await asientos(), [
      {
        que: 'comentario.eliminar',
        sobre: `comentario ${id}`,
        antes: { video, usuario: beto.id },
        despues: null,
      },
    ])
  })

  test('los contactos se listan, los de todos o los de alguien de los dos lados', async ({
    client,
    assert,
  }) => {
    await hacerContactos(client, ana, beto)
    await hacerContactos(client, beto, carla)
    await hacerContactos(client, carla, ana)
    const listar = async (...filtros: string[]) => {
      const { json } = await correr(ContactosListar, ['--json', ...filtros])
      return json() as { id: number; usuarios: { id: number; email: string }[] }[]
    }
    const todos = await listar()
    assert.deepEqual(
      todos.map(({ usuarios }) => usuarios.map(({ email }) => email)),
      [
        [ana.email, beto.email],
        [beto.email, carla.email],
        [carla.email, ana.email],
      ]
    )
    assert.deepEqual(await listar(`--usuario=${ana.email}`), [todos[0], todos[2]])
    assert.deepEqual(await listar(`--usuario=${ana.id}`, '--cantidad=1'), [todos[0]])
    assert.deepEqual(await listar('--cantidad=1', `--despues-de=${todos[0]?.id}`), [todos[1]])
    assert.deepEqual(await listar('--usuario=99999'), [])
    const { salida } = await correr(ContactosListar, ['--usuario=99999'])
    assert.include(salida, 'No hay ninguno')
  })

  test('eliminar un contacto cierra los videos privados y baja los totales; simulado no', async ({
    client,
    assert,
  }) => {
    await hacerContactos(client, ana, beto)
    const seVe = () => estadoDe(client.get(`/video/${otro}`).bearerToken(beto.token))
    const total = async () => {
      const { total_contactos: contactos } = await cuerpoDe(client.get('/stats/historico'))
      return contactos
    }
    const simulado = await correr(ContactosEliminar, [
      beto.email,
      String(ana.id),
      '--simular',
      '--json',
    ])
    assert.deepEqual(simulado.json(), { simulado: true, usuarios: [beto.id, ana.id] })
    assert.deepEqual([await seVe(), await total()], [200, 1])

    const hecho = await correr(ContactosEliminar, [beto.email, String(ana.id), '--json'])
    assert.deepEqual(hecho.json(), { simulado: false, usuarios: [beto.id, ana.id] })
    assert.deepEqual([await seVe(), await total()], [404, 0])
    const otra = await correr(ContactosEliminar, [beto.email, String(ana.id)])
    assert.equal(otra.estado, 1)
    assert.deepEqual(
      await asientos(),
      [beto.id, ana.id].map((id) => ({
        que: 'contacto.eliminar',
        sobre: `usuario ${id}`,
        antes: { contacto: true },
        despues: { contacto: false },
      }))
    )
  })

  test('lo que no existe, lo mal usado, lo no permitido y lo caído no cambian nada', async ({
    client,
    assert,
  }) => {
    const id = String(await comentar(client, beto, video, 'hola'))
    await hacerContactos(client, ana, beto)
    const casos: [Parameters<typeof correr>[0], string[], number][] = [
      [ComentariosListar, ['--texto='], 2],
      [ComentariosListar, ['--cantidad=0'], 2],
      [ComentariosListar, ['--usuario=nadie@chotuve.test'], 1],
      [ComentariosEliminar, [], 2],
      [ComentariosEliminar, ['x'], 2],
      [ComentariosEliminar, ['2147483647'], 1],
      [ContactosListar, ['--despues-de=0'], 2],
      [ContactosListar, ['--usuario='], 2],
      [ContactosEliminar, [ana.email], 2],
      [ContactosEliminar, [ana.email, '0'], 2],
      [ContactosEliminar, [ana.email, carla.email], 1],
      [ContactosEliminar, [ana.email, ana.email], 1],
    ]
    for (const [comando, argumentos, esperado] of casos) {
      const { estado, salida, errores } = await correr(comando, argumentos)
      const titulo = `${comando.commandName} ${argumentos.join(' ')}`
      assert.deepEqual([estado, salida], [esperado, ''], titulo)
      assert.isNotEmpty(errores, titulo)
    }
    await enProduccion(async () => {
      for (const [comando, argumentos] of [
        [ComentariosEliminar, [id]],
        [ContactosEliminar, [ana.email, beto.email]],
      ] as const) {
        const { estado, errores } = await correr(comando, [...argumentos])
        assert.equal(estado, 1)
        assert.match(errores, /--forzar/)
      }
    })
    await apagar('auth')
    await seCae(assert, ComentariosListar, ['--json'], /auth/)
    await seCae(assert, ContactosListar, [], /auth/)
    await seCae(assert, ContactosEliminar, [ana.email, beto.email], /auth/)
    assert.isEmpty(await asientos())
  })
})
