import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import Notificacion from '#models/notificacion'
import { hasta } from '#tests/apoyo/espera'
import { Escenario } from './escenario.js'

const UN_DIA_MS = 86_400_000

const pendiente = (horas: number, cambios: Partial<Notificacion> = {}) =>
  Notificacion.create({
    usuario: 7,
    causante: 8,
    tipo: 'me-gusta',
    titulo: 'Nueva reacción a tu video',
    cuerpo: 'A Ana le gustó tu video Lago.',
    video: 'lago',
    fecha: DateTime.utc().minus({ hours: horas }),
    estado: 'pendiente',
    proximoIntento: DateTime.utc(),
    ...cambios,
  })

test.group('Firebase | cuánto vale una notificación push', () => {
  test('la de hace más de un día no se manda: vence; la de hace menos, sí y por lo que le queda', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    escenario.firebase.base.anotarDispositivo(7, 'el-de-7')
    const vieja = await pendiente(24.1)
    const nueva = await pendiente(23)
    await escenario.servidor()
    await escenario.nadaPendiente()

    await Promise.all([vieja.refresh(), nueva.refresh()])
    assert.deepEqual([vieja.estado, nueva.estado], ['vencida', 'entregada'])
    const [envio, ...otros] = escenario.firebase.google.entregados
    assert.lengthOf(otros, 0)
    const segundos = Number.parseFloat(envio?.android?.ttl ?? '')
    assert.isAbove(segundos, 3_600 - 120)
    assert.isAtMost(segundos, 3_600)
  })

  test('un me gusta reemplaza al anterior del mismo video, y dice cuántos más hubo en la hora', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base, google } = escenario.firebase
    base.anotarDispositivo(7, 'el-de-7')
    const yaEntregada = { estado: 'entregada', proximoIntento: null } as const
    await pendiente(1.5, { ...yaEntregada, causante: 20 })
    await pendiente(0.5, { ...yaEntregada, causante: 21 })
    await pendiente(0.5, { ...yaEntregada, causante: 22, video: 'otro' })
    await pendiente(0.4, { ...yaEntregada, causante: 23 })
    const ultima = await pendiente(0)
    const comentario = await pendiente(0, { tipo: 'comentario', cuerpo: 'Qué lindo' })
    await escenario.servidor()
    await hasta(() => google.entregados.length === 2, 'que lleguen las dos')

    const de = (cuerpo: string) =>
      google.entregados.find(({ notification: { body } }) => body === cuerpo)
    const like = de('A Ana y a 2 personas más les gustó tu video Lago.')
    assert.equal(like?.android?.collapse_key, 'me-gusta-lago')
    assert.equal(like?.android?.notification?.tag, 'me-gusta-lago')
    const otro = de(comentario.cuerpo)
    assert.isUndefined(otro?.android?.collapse_key)
    assert.isUndefined(otro?.android?.notification?.tag)
    assert.isAtMost(Number.parseFloat(otro?.android?.ttl ?? ''), UN_DIA_MS / 1_000)
    await ultima.refresh()
    assert.equal(ultima.cuerpo, 'A Ana le gustó tu video Lago.')
  })
})
