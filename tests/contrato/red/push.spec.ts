import { test } from '@japa/runner'
import { FCM } from '@chotuve/red-local/firebase/google'
import type { NotificacionPush } from '#red/firebase/contrato'
import { encenderFirebaseDePrueba, type FirebaseDePrueba } from './firebase_de_prueba.js'

const NOTIFICACION: NotificacionPush = {
  usuario: 7,
  titulo: 'Nuevo mensaje de Ñandú 😀',
  cuerpo: 'Hola',
  datos: { tipo: 'mensaje' },
}

test.group('Contrato de las notificaciones push', (group) => {
  let firebase: FirebaseDePrueba

  group.each.setup(async () => {
    firebase = await encenderFirebaseDePrueba()
    return () => firebase.apagar()
  })

  test('llega al dispositivo anotado, con su título, su cuerpo, sus datos y cuánto vale', async ({
    assert,
  }) => {
    firebase.base.anotarDispositivo(7, 'el-suyo')

    const resultado = await firebase.push.enviar({
      ...NOTIFICACION,
      vigenciaMs: 60_000,
      reemplaza: 'me-gusta-1',
    })

    assert.deepEqual(resultado, { tipo: 'entregada' })
    assert.lengthOf(firebase.google.entregados, 1)
    assert.containsSubset(firebase.google.entregados[0], {
      token: 'el-suyo',
      notification: { title: 'Nuevo mensaje de Ñandú 😀', body: 'Hola' },
      data: { tipo: 'mensaje' },
      android: { ttl: '60s', collapse_key: 'me-gusta-1', notification: { tag: 'me-gusta-1' } },
    })
  })

  test('leer el dispositivo: el anotado, o nulo si no hay', async ({ assert }) => {
    firebase.base.anotarDispositivo(7, 'el-suyo')

    assert.equal(await firebase.push.leerDispositivo(7), 'el-suyo')
    assert.isNull(await firebase.push.leerDispositivo(8))
  })

  test('olvidar el dispositivo de alguien, lo haya anotado o no', async ({ assert }) => {
    firebase.base.anotarDispositivo(7, 'el-suyo')

    await firebase.push.olvidarDispositivo(7)
    await firebase.push.olvidarDispositivo(8)

    assert.isNull(await firebase.push.leerDispositivo(7))
  })

  test('sin dispositivo, o con uno que ya no es suyo, no se manda nada', async ({ assert }) => {
    firebase.base.anotarDispositivo(7, 'ajeno')
    const preguntados: string[] = []

    const sinNinguno = await firebase.push.enviar({ ...NOTIFICACION, usuario: 8 })
    const deOtro = await firebase.push.enviar(NOTIFICACION, async (token) => {
      preguntados.push(token)
      return false
    })

    assert.deepEqual(
      [sinNinguno, deOtro],
      [{ tipo: 'sin-dispositivo' }, { tipo: 'sin-dispositivo' }]
    )
    assert.deepEqual(preguntados, ['ajeno'])
    assert.isEmpty(firebase.google.pedidos)
  })

  test('un dispositivo que FCM ya no conoce se olvida; si mientras tanto anotó otro, queda', async ({
    assert,
  }) => {
    firebase.base.anotarDispositivo(7, 'viejo')
    firebase.google.contestar = () => FCM.error(404, 'UNREGISTERED')
    const olvidado = await firebase.push.enviar(NOTIFICACION)
    assert.isNull(await firebase.push.leerDispositivo(7))

    firebase.base.anotarDispositivo(7, 'viejo')
    firebase.google.contestar = () => {
      firebase.base.anotarDispositivo(7, 'nuevo')
      return FCM.error(404, 'UNREGISTERED')
    }
    const cambiado = await firebase.push.enviar(NOTIFICACION)

    assert.deepEqual(olvidado, { tipo: 'sin-dispositivo' })
    assert.deepEqual(cambiado, { tipo: 'falla', motivo: 'El dispositivo cambió' })
    assert.equal(await firebase.push.leerDispositivo(7), 'nuevo')
  })

  test('lo que FCM no acepta se rechaza; lo que no puede ahora falla, con lo que pidió esperar', async ({
    assert,
  }) => {
    firebase.base.anotarDispositivo(7, 'el-suyo')
    firebase.google.contestar = () => FCM.error(400, 'INVALID_ARGUMENT')
    const rechazada = await firebase.push.enviar(NOTIFICACION)
    firebase.google.contestar = () => FCM.error(503, 'UNAVAILABLE', { 'Retry-After': '7' })
    const falla = await firebase.push.enviar(NOTIFICACION)

    assert.equal(rechazada.tipo, 'rechazada')
    assert.containsSubset(falla, { tipo: 'falla', esperaMs: 7_000 })
    assert.lengthOf(firebase.google.pedidos, 2)
  })

  test('si nadie contesta, ni el token ni la notificación, falla a tiempo y no a los 15 s del SDK', async ({
    assert,
  }) => {
    firebase.base.anotarDispositivo(7, 'el-suyo')
    firebase.google.tokensCallados = true
    const sinToken = await firebase.push.enviar(NOTIFICACION)
    firebase.google.tokensCallados = false
    firebase.google.contestar = () => new Promise<never>(() => {})
    const sinRespuesta = await firebase.push.enviar(NOTIFICACION)
    firebase.google.contestar = FCM.aceptado

    assert.deepEqual([sinToken.tipo, sinRespuesta.tipo], ['falla', 'falla'])
    assert.deepEqual(await firebase.push.enviar(NOTIFICACION), { tipo: 'entregada' })
  }).timeout(10_000)
})
