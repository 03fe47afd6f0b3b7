import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ErrorDeComando } from '#consola/errores'
import { Exportacion } from '#consola/exportacion'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { ReunirDatos } from '#datos/reunir_datos'
import Asiento from '#models/asiento'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import UsuariosExportar from '../../../commands/usuarios_exportar.js'
import UsuariosOlvidar from '../../../commands/usuarios_olvidar.js'
import UsuariosVer from '../../../commands/usuarios_ver.js'
import { completarBajas } from '../bajas/mundo.js'
import { comentar } from '../denuncias/pedidos.js'
import { correr } from '../reglas/comandos.js'
import { apagar, asientos, restaurar, seCae } from './apoyo.js'

test.group('Exportar y olvidar a alguien desde la consola', (group) => {
  let ana: Persona
  let beto: Persona
  let video: string
  let carpeta: string

  group.setup(() => cuidarLaTerminal(ace.ui))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    video = await subirVideo(client, ana)
    await comentar(client, ana, video, 'Rojo\u001b[31m «ñ»')
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-exportar-'))
    return async () => {
      rmSync(carpeta, { recursive: true, force: true })
      await restaurar()
    }
  })

  const archivo = () => join(carpeta, 'ana.json')

  test('lo que se exporta es lo mismo que baja la persona, en la salida o en un archivo suyo', async ({
    client,
    assert,
  }) => {
    const suyo = await cuerpoDe(client.get('/usuario/datos').bearerToken(ana.token))

    const enLaSalida = await correr(UsuariosExportar, [ana.email])
    assert.deepEqual(enLaSalida.json(), suyo)
    assert.notInclude(enLaSalida.salida, '\u001b')

    const hecho = await correr(UsuariosExportar, [
      String(ana.id),
      `--archivo=${archivo()}`,
      '--json',
    ])
    const texto = readFileSync(archivo(), 'utf-8')
    assert.deepEqual(JSON.parse(texto), suyo)
    assert.deepEqual(hecho.json(), {
      simulado: false,
      usuario: ana.id,
      archivo: archivo(),
      bytes: Buffer.byteLength(texto),
    })
    assert.equal(statSync(archivo()).mode & 0o777, 0o600)
    const uno = { que: 'usuario.exportar', sobre: `usuario ${ana.id}`, antes: null, despues: null }
    assert.deepEqual(await asientos(), [uno, uno])
  })

  test('simulado dice cuánto hay; lo que no se puede escribir no deja nada', async ({ assert }) => {
    const { json } = await correr(UsuariosExportar, [
      ana.email,
      `--archivo=${archivo()}`,
      '--simular',
      '--json',
    ])
    assert.containsSubset(json(), {
      simulado: true,
      usuario: ana.id,
      cantidades: { comentarios: 1, contactos: 1 },
    })
    assert.isFalse(existsSync(archivo()))
    assert.isEmpty(await asientos())

    writeFileSync(archivo(), 'mío')
    for (const malo of [archivo(), join(carpeta, 'no', 'existe.json')]) {
      const { estado, salida, errores } = await correr(UsuariosExportar, [
        ana.email,
        `--archivo=${malo}`,
      ])
      assert.deepEqual([estado, salida], [1, ''], errores)
      assert.include(errores, malo)
    }
    assert.equal(readFileSync(archivo(), 'utf-8'), 'mío')
    assert.deepEqual(readdirSync(carpeta), ['ana.json'])
  })

  test('cortado a la mitad dice dónde, y no queda nada', async ({ assert }) => {
    const reunir = await app.container.make(ReunirDatos)
    const datos = await reunir.ejecutar(ana.id)
    if (datos.tipo !== 'datos') throw new Error('No está')
    const corte = new AbortController()
    async function* partes() {
      for await (const parte of datos.tipo === 'datos' ? datos.partes : []) {
        if (parte.nombre === 'comentarios') corte.abort()
        yield parte
      }
    }
    const exportacion = new Exportacion({ ...datos, partes: partes() }, corte.signal)

    await assert.rejects(
      () => exportacion.enArchivo(archivo()),
      ErrorDeComando,
      /Cortado en «comentarios»: no quedó nada/
    )
    assert.isEmpty(readdirSync(carpeta))
  })

  test('olvidar muestra antes qué hay y pregunta; simulado o sin permiso no cambia nada', async ({
    client,
    assert,
  }) => {
    const simulado = await correr(UsuariosOlvidar, [ana.email, '--simular', '--json'])
    assert.containsSubset(simulado.json(), {
      simulado: true,
      usuario: ana.id,
      cantidades: { videos: 1, comentarios: 1, contactos: 1 },
      cambio: true,
    })
    const sinNadie = await correr(UsuariosOlvidar, [ana.email])
    assert.equal(sinNadie.estado, 1)
    assert.match(sinNadie.errores, /--forzar/)
    const dijoNo = await correr(UsuariosOlvidar, [ana.email], ({ prompt }) =>
      prompt.trap('confirmar').reject()
    )
    assert.equal(dijoNo.estado, 1)
    assert.match(dijoNo.salida, /Se guarda +videos 1/)
    assert.equal(await estadoDe(client.get('/usuario').bearerToken(ana.token)), 200)
    assert.isEmpty(await asientos())
  })

  test('olvidada ya no es nadie, lo suyo se borra por pasos y lo asentado no dice quién era', async ({
    client,
    assert,
  }) => {
    const hecho = await correr(UsuariosOlvidar, [ana.email, '--forzar', '--json'])
    assert.containsSubset(hecho.json(), { simulado: false, usuario: ana.id, cambio: true })
    assert.equal(await estadoDe(client.get('/usuario').bearerToken(ana.token)), 401)
    const asentado = { sobre: `usuario ${ana.id}`, antes: null, despues: null }
    assert.deepEqual(await asientos(), [{ que: 'usuario.olvidar', ...asentado }])
    const otra = await correr(UsuariosOlvidar, [String(ana.id), '--forzar', '--json'])
    assert.containsSubset(otra.json(), { cambio: false, falta: 'videos' })

    await completarBajas()

    const { json } = await correr(UsuariosVer, [String(ana.id), '--json'])
    assert.containsSubset(json(), { nombre: '', baja: { falta: null } })
    assert.containsSubset(json(), { cantidades: { comentarios: 0, contactos: 0 } })
    const asiento = await Asiento.query().firstOrFail()
    assert.match(asiento.sobre ?? '', /^usuario -\d+$/)
  })

  test('lo que no existe, lo mal usado y lo caído no cambian nada', async ({ assert }) => {
    const casos: [Parameters<typeof correr>[0], string[], number][] = [
      [UsuariosExportar, [], 2],
      [UsuariosExportar, [ana.email, '--archivo='], 2],
      [UsuariosExportar, ['99999'], 1],
      [UsuariosOlvidar, [], 2],
      [UsuariosOlvidar, ['1.5'], 2],
      [UsuariosOlvidar, ['nadie@chotuve.test', '--forzar'], 1],
    ]
    for (const [comando, argumentos, esperado] of casos) {
      const { estado, salida, errores } = await correr(comando, argumentos)
      const titulo = `${comando.commandName} ${argumentos.join(' ')}`
      assert.deepEqual([estado, salida], [esperado, ''], titulo)
      assert.isNotEmpty(errores, titulo)
    }
    await apagar('media')
    await seCae(assert, UsuariosExportar, [ana.email], /media/)
    await seCae(assert, UsuariosOlvidar, [ana.email, '--forzar'], /media/)
    await apagar('auth')
    await seCae(assert, UsuariosExportar, [ana.email, `--archivo=${archivo()}`], /auth/)
    await seCae(assert, UsuariosOlvidar, [String(ana.id), '--forzar', '--json'], /auth/)
    assert.isEmpty(await asientos())
    assert.isEmpty(readdirSync(carpeta))
  })
})
