import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import VideosDeshabilitar from '../../../commands/videos_deshabilitar.js'
import VideosHabilitar from '../../../commands/videos_habilitar.js'
import VideosListar from '../../../commands/videos_listar.js'
import VideosVer from '../../../commands/videos_ver.js'
import { comentar, denunciar } from '../denuncias/pedidos.js'
import { correr } from '../reglas/comandos.js'
import { apagar, asientos, COMO_ADMIN, conCuenta, enProduccion, restaurar, seCae } from './apoyo.js'

test.group('Los videos desde la consola', (group) => {
  let ana: Persona
  let beto: Persona
  let publico: string
  let privado: string

  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
    publico = await subirVideo(client, ana, { titulo: 'Gólazo\u001b[31m\nId  5' })
    privado = await subirVideo(client, beto, { titulo: 'Mío_100%', visibilidad: 'privado' })
    conCuenta(COMO_ADMIN)
    return restaurar
  })

  test('listar: todos, los de alguien, los que dicen algo y los deshabilitados', async ({
    assert,
  }) => {
    const ids = async (...filtros: string[]) => {
      const { json } = await correr(VideosListar, ['--json', ...filtros])
      const { elementos, siguiente } = json()
      return [elementos.map(({ id }: { id: string }) => id), siguiente]
    }
    assert.deepEqual(await ids(), [[privado, publico], null])
    assert.deepEqual(await ids('--cantidad=1'), [[privado], 1])
    assert.deepEqual(await ids('--cantidad=1', '--offset=1'), [[publico], null])
    assert.deepEqual(await ids(`--usuario=${ana.email}`), [[publico], null])
    assert.deepEqual(await ids(`--usuario=${beto.id}`), [[privado], null])
    assert.deepEqual(await ids('--texto=golazo'), [[publico], null])
    assert.deepEqual(await ids('--texto=o_1'), [[privado], null])
    assert.deepEqual(await ids('--texto=%'), [[privado], null])
    await correr(VideosDeshabilitar, [publico])
    assert.deepEqual(await ids('--deshabilitados'), [[publico], null])
    assert.deepEqual(await ids('--habilitados'), [[privado], null])
    const tabla = await correr(VideosListar)
    assert.notInclude(tabla.salida, '\u001b')
    assert.notMatch(tabla.salida, /^Id {2}5/m)
    const ninguno = await correr(VideosListar, ['--texto=nada de nada'])
    assert.include(ninguno.salida, 'No hay ninguno')
  })

  test('ver: aunque no lo vea nadie, con su autor, sus contadores y sus denuncias', async ({
    client,
    assert,
  }) => {
    await comentar(client, beto, publico, 'hola')
    await denunciar(client, beto, 'video', publico)
    await correr(VideosDeshabilitar, [publico])

    const { json } = await correr(VideosVer, [publico, '--json'])

    assert.containsSubset(json(), {
      id: publico,
      usuario_id: ana.id,
      autor: ana.email,
      habilitado: false,
      contadores: { comentarios: 1, me_gusta: 0 },
      denuncias: { total: 1, abiertas: 1 },
    })
    const { salida } = await correr(VideosVer, [publico])
    assert.match(salida, /^Contadores +comentarios 1$/m)
    assert.notInclude(salida, '\u001b')
    assert.notMatch(salida, /^Id {2}5/m)
  })

  test('deshabilitar y habilitar: simulado no cambia nada, hecho queda asentado, repetido no', async ({
    client,
    assert,
  }) => {
    const seVe = () => estadoDe(client.get(`/video/${publico}`).bearerToken(beto.token))
    const simulado = await correr(VideosDeshabilitar, [publico, '--simular', '--json'])
    assert.containsSubset(simulado.json(), { simulado: true, video: publico, cambio: true })
    assert.equal(await seVe(), 200)
    assert.isEmpty(await asientos())

    const hecho = await correr(VideosDeshabilitar, [publico, '--json'])
    assert.containsSubset(hecho.json(), { simulado: false, habilitado: false, cambio: true })
    assert.equal(await seVe(), 404)
    const otra = await correr(VideosDeshabilitar, [publico])
    assert.include(otra.salida, 'ya estaba deshabilitado')
    await correr(VideosHabilitar, [publico])
    assert.equal(await seVe(), 200)
    const sobre = `video ${publico}`
    const [si, no] = [{ habilitado: true }, { habilitado: false }]
    assert.deepEqual(await asientos(), [
      { que: 'video.deshabilitar', sobre, antes: si, despues: no },
      { que: 'video.habilitar', sobre, antes: no, despues: si },
    ])
  })

  test('lo que no existe, lo mal usado, lo no permitido y lo caído no cambian nada', async ({
    assert,
  }) => {
    const casos: [Parameters<typeof correr>[0], string[], number][] = [
      [VideosVer, [], 2],
      [VideosVer, ['0'.repeat(24)], 1],
      [VideosVer, ['../usuario'], 1],
      [VideosHabilitar, [], 2],
      [VideosDeshabilitar, ['nada'], 1],
      [VideosListar, ['--cantidad=1001'], 2],
      [VideosListar, ['--usuario=0'], 2],
      [VideosListar, ['--usuario=nadie@chotuve.test'], 1],
    ]
    for (const [comando, argumentos, esperado] of casos) {
      const { estado, salida, errores } = await correr(comando, argumentos)
      const titulo = `${comando.commandName} ${argumentos.join(' ')}`
      assert.deepEqual([estado, salida], [esperado, ''], titulo)
      assert.isNotEmpty(errores, titulo)
    }
    await enProduccion(async () => {
      const negado = await correr(VideosDeshabilitar, [publico])
      assert.equal(negado.estado, 1)
    })
    await apagar('media')
    await seCae(assert, VideosListar, ['--json'], /media/)
    await seCae(assert, VideosVer, [publico], /media/)
    await seCae(assert, VideosDeshabilitar, [publico], /media/)
    assert.isEmpty(await asientos())
  })
})
