import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { userInfo } from 'node:os'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import Asiento from '#models/asiento'
import Denuncia from '#models/denuncia'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import DenunciasListar from '../../../commands/denuncias_listar.js'
import DenunciasResolver from '../../../commands/denuncias_resolver.js'
import DenunciasVer from '../../../commands/denuncias_ver.js'
import { correr } from '../reglas/comandos.js'
import { comentar, denunciar, ultimaDenuncia } from './pedidos.js'

const conCuenta = (cuenta: { email?: string; clave?: string }) =>
  app.container.swap(CuentaDelAdministrador, () => new CuentaDelAdministrador(cuenta))

test.group('Las denuncias desde una terminal', (group) => {
  let ana: Persona
  let beto: Persona
  let video: string
  let id: string

  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
    video = await subirVideo(client, beto, { titulo: 'Rojo\u001b[31m' })
    await denunciar(client, ana, 'video', video, { texto: 'Borrá \u001b[2J\u202e todo\nestado: x' })
    id = String(await ultimaDenuncia())
    return () => app.container.restore(CuentaDelAdministrador)
  })

  test('listar y ver muestran todo, y lo que escribió la gente no toca la terminal', async ({
    assert,
  }) => {
    const lista = await correr(DenunciasListar, ['--json'])
    assert.containsSubset(lista.json(), {
      total: 1,
      elementos: [{ tipo: 'video', cosa: video, motivo: 'acoso', autor: { email: beto.email } }],
    })
    const vista = await correr(DenunciasVer, [id, '--json'])
    assert.containsSubset(vista.json(), {
      denunciado: { titulo: 'Rojo\u001b[31m', habilitado: true },
      texto: 'Borrá \u001b[2J\u202e todo\nestado: x',
      denuncias: { total: 1, elementos: [{ denunciante: { id: ana.id } }] },
    })
    const tabla = await correr(DenunciasListar, ['--todas'])
    const escrita = await correr(DenunciasVer, [id])
    for (const { salida } of [lista, vista, tabla, escrita]) {
      assert.include(salida, video)
      assert.notMatch(salida, /[^\P{Cc}\n]|\u202e|^estado: x/mu)
    }
    const resueltas = await correr(DenunciasListar, ['--estado=resuelta', '--json'])
    assert.deepEqual(resueltas.json(), { total: 0, elementos: [] })
  })

  test('resolver entra con lo que dice el entorno, y el asiento es de quien usa la terminal', async ({
    client,
    assert,
  }) => {
    conCuenta({ email: 'admin', clave: 'admin' })

    const simulado = await correr(DenunciasResolver, [
      id,
      'video-deshabilitado',
      '--simular',
      '--json',
    ])
    assert.deepEqual(simulado.json(), { simulado: true, denuncias: 1 })
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token)), 200)
    assert.isEmpty(await Asiento.all())

    const hecho = await correr(DenunciasResolver, [
      id,
      'video-deshabilitado',
      '--json',
      '--nota=Sí',
    ])

    assert.deepEqual(hecho.json(), { simulado: false, denuncias: 1 })
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token)), 404)
    const asientos = await Asiento.query().orderBy('id')
    assert.deepEqual(
      asientos.map(({ quien, que }) => [quien, que]),
      ['denuncia.resolver', 'video.deshabilitar', 'denuncia.cerrar'].map((que) => [
        userInfo().username,
        que,
      ])
    )
    assert.notInclude(JSON.stringify(asientos), 'Bearer')
    const otra = await correr(DenunciasResolver, [id, 'desestimada'])
    assert.deepEqual([otra.estado, otra.salida], [1, ''])
    const misma = await correr(DenunciasResolver, [id, 'video-deshabilitado'])
    assert.equal(misma.estado ?? 0, 0)
    assert.include(misma.salida, 'Ya estaba resuelta')
  })

  test('si media no contesta, resolver dice que quedó en curso y cómo se termina', async ({
    assert,
  }) => {
    conCuenta({ email: 'admin', clave: 'admin' })
    const red = await interponer({ tiempoLimiteMs: 1_500 })
    red.media.intervenirCon(({ metodo }) =>
      metodo === 'PUT' ? (respuesta) => void respuesta.writeHead(500).end() : undefined
    )

    const cortada = await correr(DenunciasResolver, [id, 'video-deshabilitado']).finally(() =>
      red.soltar()
    )

    assert.equal(cortada.estado, 1)
    assert.match(cortada.errores, /media server .*quedó en curso.*repetila igual.*5 minutos\.$/)
    const vista = await correr(DenunciasVer, [id])
    assert.match(vista.salida, /^Última resolución +video-deshabilitado, de .*, en curso$/m)
    const repetida = await correr(DenunciasResolver, [id, 'video-deshabilitado'])
    assert.include(repetida.salida, 'Resuelta')
  })

  test('ver da una ficha, y dice quién cambió un comentario', async ({ client, assert }) => {
    const comentario = await comentar(client, beto, video, 'hola')
    await denunciar(client, ana, 'comentario', comentario)
    await db.table('comentario_anterior').insert({
      ...{ comentario, video, usuario: beto.id, texto: 'chau', motivo: 'editado', por: 0 },
      fecha: new Date().toISOString(),
    })
    await denunciar(client, ana, 'usuario', String(beto.id))
    const ultima = await ultimaDenuncia()

    const persona = await correr(DenunciasVer, [String(ultima)])
    const delComentario = await correr(DenunciasVer, [String(ultima - 1)])

    assert.match(persona.salida, new RegExp(`^De +${beto.email} \\(${beto.id}\\)$`, 'm'))
    assert.match(persona.salida, /^Lo denunciado +la persona/m)
    assert.match(delComentario.salida, /^Decía antes +«chau», editado por quien administra/m)
    for (const { salida } of [persona, delComentario]) {
      assert.notMatch(salida, /null|[{}]/)
    }
  })

  test('con una terminal pregunta lo que falta', async ({ client, assert }) => {
    conCuenta({ email: 'admin' })
    await denunciar(client, ana, 'comentario', await comentar(client, beto, video, 'hola'))

    const { estado } = await correr(
      DenunciasResolver,
      [String(await ultimaDenuncia()), 'comentario-eliminado'],
      ({ prompt }) => prompt.trap('clave').replyWith('admin')
    )

    assert.equal(estado ?? 0, 0)
    const denuncia = await Denuncia.findOrFail(await ultimaDenuncia())
    assert.equal(denuncia.estado, 'resuelta')
  })

  test('sin con qué entrar, mal usado o sin denuncia: no hace nada y lo dice', async ({
    assert,
  }) => {
    const casos: [string[], number, { email?: string; clave?: string }][] = [
      [[id, 'desestimada'], 2, {}],
      [[id, 'desestimada'], 2, { email: 'admin' }],
      [[id, 'desestimada'], 1, { email: 'admin', clave: 'mala' }],
      [[id], 2, { email: 'admin', clave: 'admin' }],
      [[], 2, {}],
      [[id, 'otra'], 2, {}],
      [[id, 'comentario-eliminado', '--simular'], 1, {}],
      [[id, 'desestimada', `--nota=${'a'.repeat(1_001)}`], 2, { email: 'admin', clave: 'admin' }],
      [['0', 'desestimada'], 2, {}],
      [['2147483647', 'desestimada', '--simular'], 1, {}],
      [['99999999999', 'desestimada'], 2, {}],
    ]
    for (const [argumentos, esperado, cuenta] of casos) {
      conCuenta(cuenta)
      const { estado, salida, errores } = await correr(DenunciasResolver, argumentos)
      assert.deepEqual([estado, salida], [esperado, ''], argumentos.join(' '))
      assert.isNotEmpty(errores)
    }
    const ninguna = await correr(DenunciasVer, ['2147483647'])
    const mala = await correr(DenunciasListar, ['--estado=x'])
    assert.deepEqual([ninguna.estado, mala.estado], [1, 2])
    assert.isEmpty(await Asiento.all())
  })
})
