import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import BaseVerificar from '#commands/base/base_verificar'
import { enTransaccion } from '#base/en_transaccion'
import { VerificarBase } from '#database/verificacion/verificar'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import Asiento from '#models/asiento'
import { ErrorDeRed } from '#red/errores'
import { ServidorDeMedia } from '#red/media/contrato'
import { ACE, encender } from '#tests/apoyo/programas'
import { hasta } from '#tests/apoyo/espera'
import { MediaEnMemoria } from '#tests/apoyo/media_en_memoria'
import { entornoConRed, red } from '#tests/red'
import { repararContadores } from '#videos/contadores/reparar'
import { sumarAlContador } from '#videos/sumar_al_contador'
import { celdas, correr } from '../functional/reglas/comandos.js'

const verificar = (...opciones: string[]) => correr(BaseVerificar, opciones)

const contador = (video: string) =>
  db
    .from('contador_video')
    .where({ video })
    .select('comentarios', 'me_gusta', 'no_me_gusta')
    .first()

const reaccion = (usuario: number, video: string) => ({ usuario, video, tipo: 'ME_GUSTA' })

/** Un video con los contadores mal, otro sin ellos, y un día mal contado. */
async function desordenar() {
  await db
    .table('reaccion')
    .multiInsert([reaccion(1, 'uno'), reaccion(2, 'uno'), reaccion(1, 'dos')])
  await db.table('comentario').insert({ usuario: 1, video: 'uno', comentario: 'Hola' })
  await db.table('contador_video').insert({ video: 'uno', me_gusta: 9, visualizaciones: 4 })
  await db.table('contador_video').insert({ video: 'bien' })
  const dia = { hecho: 'contacto', dia: '2020-01-01', parte: 0, cantidad: 5 }
  await db.table('cantidad_diaria').insert(dia)
}

/** Cuántas sentencias esperan un bloqueo. */
async function esperando(): Promise<number> {
  const fila = await db
    .from('pg_stat_activity')
    .where('wait_event_type', 'Lock')
    .count('* as cuantas')
    .first()
  return Number(fila?.cuantas)
}

async function registrado(): Promise<number> {
  const respuesta = await fetch(`${red().auth.url}/usuario`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `v${performance.now()}@chotuve.test`, password: 'x' }),
  })
  const { id } = (await respuesta.json()) as { id: number }
  return id
}

test.group('base:verificar', (group) => {
  group.each.timeout(120_000)
  group.each.setup(async () => {
    await vaciarTablas()
    return () => vaciarTablas()
  })

  test('sin nada mal termina con 0', async ({ assert }) => {
    const { estado, salida } = await verificar('--reparar')

    assert.equal(estado ?? 0, 0)
    assert.include(salida, 'Lo contado es lo que hay')
    assert.isEmpty(await Asiento.all())
  })

  test('dice qué está mal y no cambia nada: {$self}')
    .with(['--sin-huerfanos', '--sin-huerfanos --reparar --simular'])
    .run(async ({ assert }, escrito) => {
      await desordenar()

      const { estado, json } = await verificar('--json', ...escrito.split(' '))

      assert.equal(estado, 1)
      const { reparado, contadores, cuentas, personas } = json()
      assert.isFalse(reparado)
      assert.deepEqual(personas, { mirados: 0, distintos: 0, ejemplos: [] })
      assert.deepEqual(cuentas.ejemplos, [{ hecho: 'contacto', clase: '2020-01-01', faltan: -5 }])
      assert.deepEqual(contadores, {
        mirados: 3,
        distintos: 2,
        ejemplos: [
          {
            video: 'dos',
            guardado: { comentarios: 0, me_gusta: 0, no_me_gusta: 0 },
            filas: { comentarios: 0, me_gusta: 1, no_me_gusta: 0 },
          },
          {
            video: 'uno',
            guardado: { comentarios: 0, me_gusta: 9, no_me_gusta: 0 },
            filas: { comentarios: 1, me_gusta: 2, no_me_gusta: 0 },
          },
        ],
      })
      assert.containsSubset(await contador('uno'), { me_gusta: 9 })
      assert.isEmpty(await Asiento.all())
    })

  test('repara, deja constancia de lo que había y no toca lo demás', async ({ assert }) => {
    await desordenar()

    const { estado, salida } = await verificar('--reparar', '--sin-huerfanos')

    assert.equal(estado ?? 0, 0)
    assert.deepInclude(celdas(salida), ['Contadores de los videos', '3', '2'])
    assert.deepEqual(await contador('uno'), { comentarios: 1, me_gusta: 2, no_me_gusta: 0 })
    assert.deepEqual(await contador('dos'), { comentarios: 0, me_gusta: 1, no_me_gusta: 0 })
    assert.containsSubset(await db.from('contador_video').where('video', 'uno').first(), {
      visualizaciones: 4,
    })
    const asientos = await Asiento.query().orderBy('sobre')
    assert.deepEqual(
      asientos.map(({ que, sobre }) => `${que} ${sobre}`),
      [
        'cuentas.reparar contacto 2020-01-01',
        'contadores.reparar video dos',
        'contadores.reparar video uno',
      ]
    )
    const otra = await verificar('--sin-huerfanos', '--json')
    assert.equal(otra.estado ?? 0, 0)
  })

  test('reparar con gente reaccionando no pierde ni repite ninguna', async ({ assert }) => {
    await db.table('contador_video').insert({ video: 'uno', me_gusta: 50 })
    const reaccionar = (usuario: number) =>
      enTransaccion(async (trx) => {
        await trx.insertQuery().table('reaccion').insert(reaccion(usuario, 'uno'))
        await sumarAlContador('uno', { me_gusta: 1 }, trx)
      })

    await Promise.all(
      Array.from({ length: 40 }, (_, orden) =>
        orden % 4 === 0
          ? repararContadores({ video: 'uno', quien: 'prueba' })
          : reaccionar(orden + 1)
      )
    )

    assert.containsSubset(await contador('uno'), { me_gusta: 30 })
  })

  test('mientras cuenta las filas de un video no hace esperar a quien lo toca', async ({
    assert,
  }) => {
    await db.table('contador_video').insert({ video: 'uno', me_gusta: 50 })

    const { reparado, tocado } = await enTransaccion(async (sinPoderContar) => {
      await sinPoderContar.rawQuery('LOCK TABLE comentario IN ACCESS EXCLUSIVE MODE')
      const reparando = repararContadores({ video: 'uno', quien: 'prueba' })
      await hasta(async () => (await esperando()) > 0, 'que quiera contar')
      const tocando = enTransaccion(async (trx) => {
        await trx.rawQuery(`SET LOCAL lock_timeout = '500ms'`)
        await trx.insertQuery().table('reaccion').insert(reaccion(1, 'uno'))
        await sumarAlContador('uno', { me_gusta: 1 }, trx)
      })
      return { reparado: reparando, tocado: await tocando.then(() => true) }
    }).then(async ({ reparado: reparando, tocado: si }) => ({
      reparado: await reparando,
      tocado: si,
    }))

    assert.isTrue(tocado)
    assert.isNotNull(reparado)
    assert.containsSubset(await contador('uno'), { me_gusta: 1 })
  }).skip(
    () => db.connection().dialect.name !== 'postgres',
    'SQLite tiene un solo escritor: quien repara lo es'
  )

  test('avanza con una barra por paso, salvo en las personas, que no se sabe cuántas son', async ({
    assert,
  }) => {
    await desordenar()
    const avances: [string, number, number | undefined][] = []
    const verificador = await app.container.make(VerificarBase)

    await verificador.ejecutar({
      reparar: false,
      huerfanos: false,
      quien: 'prueba',
      signal: new AbortController().signal,
      alAvanzar: (...avance) => avances.push(avance),
    })

    assert.deepEqual(avances, [
      ...[1, 2, 3, 4, 5, 6].map((mirados) => ['cuentas', mirados, 6]),
      ['contadores', 3, 2],
    ])
  })

  test('nombra a quienes auth no conoce y a los videos que media no conoce, y no los borra', async ({
    assert,
    cleanup,
  }) => {
    const persona = await registrado()
    await db
      .table('reaccion')
      .multiInsert([reaccion(persona, 'no-esta'), reaccion(987654, 'no-esta')])
    await db.table('reaccion').insert(reaccion(-5, 'no-esta'))
    await verificar('--reparar', '--sin-huerfanos')
    cleanup(() => app.container.restore(ServidorDeMedia))

    const { estado, json } = await verificar('--json')

    assert.equal(estado ?? 0, 0)
    const { personas, videos } = json()
    assert.deepEqual(personas, { mirados: 2, distintos: 1, ejemplos: ['987654'] })
    assert.deepEqual(videos, { mirados: 1, distintos: 1, ejemplos: ['no-esta'] })
    assert.lengthOf(await db.from('reaccion').select('id'), 3)

    app.container.swap(ServidorDeMedia, () => {
      const media = new MediaEnMemoria([], 1)
      media.buscar = () => Promise.reject(new ErrorDeRed('media', 'inalcanzable', 'no está'))
      return media
    })
    const sinMedia = await verificar('--json')
    assert.deepEqual([sinMedia.estado, sinMedia.salida], [1, ''])
    assert.include(sinMedia.errores, 'media')
  })

  test('sigue desde donde se le diga', async ({ assert }) => {
    await desordenar()

    const { json } = await verificar('--desde=contadores:dos', '--sin-huerfanos', '--json')

    assert.equal(json().cuentas.mirados, 0)
    assert.deepEqual(
      json().contadores.ejemplos.map(({ video }: { video: string }) => video),
      ['uno']
    )
  })

  test('mal usado termina con 2: {$self}')
    .with(['--desde=nada:1', '--desde=personas:x', '--nada'])
    .run(async ({ assert }, escrito) => {
      const { estado, salida } = await verificar(escrito)

      assert.deepEqual([estado, salida], [2, ''])
    })

  test('Ctrl-C termina la tanda y dice desde dónde seguir', async ({ assert, cleanup }) => {
    await db.table('contador_video').insert({ video: 'uno' })
    let contestar: (() => void) | undefined
    const media = createServer((_, respuesta) => {
      contestar = () => respuesta.setHeader('Content-Type', 'application/json').end('null')
    }).listen(0, '127.0.0.1')
    await once(media, 'listening')
    cleanup(() => void media.close())
    const { port } = media.address() as AddressInfo
    const comando = encender(process.execPath, [...ACE, 'base:verificar', '--json'], {
      ...entornoConRed(),
      DATABASE_URL: process.env.DATABASE_URL,
      CHOTUVE_MEDIA_URL: `http://127.0.0.1:${port}`,
      RED_TIEMPO_LIMITE_MS: '60000',
    })
    cleanup(() => void comando.detener('SIGKILL'))

    await hasta(() => contestar !== undefined, 'que pregunte por el video')
    comando.mandar('SIGINT')
    await hasta(() => comando.errores() !== '', 'que se entere')
    contestar?.()

    assert.equal(await comando.estado, 1, comando.errores())
    assert.equal(JSON.parse(comando.salida()).cortado_en, 'videos:uno')
    assert.match(comando.errores(), /--desde=videos:uno\n$/)
  })
})
