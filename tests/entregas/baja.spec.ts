import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hasta } from '#tests/apoyo/espera'
import { CLAVE } from '#tests/personas'
import { Escenario, escribir } from './escenario.js'

const enCurso = () => db.from('baja_en_curso').first()
const enPaso = async (paso: string) => {
  const fila: { paso: string } | null = await enCurso()
  return fila?.paso === paso
}

test.group('Firebase | quien se va', () => {
  test('no quedan su dispositivo ni sus conversaciones, y lo de los demás sigue', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base } = escenario.firebase
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escribir(servidor.client, ana, beto, 'Hola')
    await escribir(servidor.client, beto, ana, '¿Qué tal?')
    await escenario.nadaPendiente()
    assert.isNotEmpty(escenario.replicados(ana, beto))

    const respuesta = await servidor.client
      .delete('/usuario')
      .bearerToken(ana.token)
      .json({ password: CLAVE })
    assert.equal(respuesta.status(), 200)
    await hasta(() => enPaso('repaso'), 'que falte solo el repaso')

    assert.isEmpty(escenario.replicados(ana, beto))
    assert.isNull(base.leerDe('chats', String(ana.id)))
    assert.isNull(base.leerDe('chats', `${beto.id}/${ana.id}`))
    assert.isNull(base.leerDe('notificaciones', String(ana.id)))
    assert.equal(base.leerDe('notificaciones', String(beto.id)), `dispositivo-${beto.id}`)
  })

  test('tampoco las que solo están en Firebase, que escribió el servidor anterior o se quitaron', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base } = escenario.firebase
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { client } = servidor
    await escribir(client, ana, beto, 'Hola')
    await escenario.nadaPendiente()
    // Como las dejó el servidor anterior: acá no hay ningún mensaje.
    await db.from('ultimo_mensaje').delete()
    await db.from('conversacion').delete()
    await db.from('mensaje').delete()
    assert.isNotEmpty(escenario.replicados(ana, beto))

    await client.delete('/usuario').bearerToken(ana.token).json({ password: CLAVE })
    await hasta(() => enPaso('repaso'), 'que falte solo el repaso')

    assert.isEmpty(escenario.replicados(ana, beto))
    assert.isNull(base.leerDe('chats', `${beto.id}/${ana.id}`))
  })

  test('ni la que el teléfono del otro conserva de un contacto que se terminó', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base } = escenario.firebase
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { client } = servidor
    await client.delete(`/usuario/contacto/${beto.id}`).bearerToken(ana.token)
    await escenario.nadaPendiente()
    // Lo escribió tarde el servidor anterior, y solo del lado del otro.
    base.anotarEn('chats', `${beto.id}/${ana.id}`, { mensaje: 'Hola' })

    await client.delete('/usuario').bearerToken(ana.token).json({ password: CLAVE })
    await hasta(() => enPaso('repaso'), 'que falte solo el repaso')

    assert.isNull(base.leerDe('chats', `${beto.id}/${ana.id}`))
  })

  test('con Firebase caída se insiste desde ese paso, y el repaso borra lo que llegó tarde', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base } = escenario.firebase
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escribir(servidor.client, ana, beto, 'Hola')
    await escenario.nadaPendiente()
    await escenario.firebase.cortar()

    await servidor.client.delete('/usuario').bearerToken(ana.token).json({ password: CLAVE })
    await hasta(async () => {
      const fila: { ultimo_error: string | null } | null = await enCurso()
      return fila !== null && fila.ultimo_error !== null
    }, 'que falle un intento')
    assert.isTrue(await enPaso('firebase'))
    await escenario.firebase.reanudar()
    await hasta(() => enPaso('repaso'), 'que falte solo el repaso')
    // Su teléfono lo anota de nuevo, y un mensaje que estaba en camino termina de replicarse.
    escenario.dispositivo(ana)
    await db.from('baja_en_curso').update({ proximo_intento: '2020-01-01T00:00:00.000Z' })
    await hasta(async () => (await enCurso()) === null, 'que no falte nada')

    assert.isNull(base.leerDe('notificaciones', String(ana.id)))
    assert.isEmpty(escenario.replicados(ana, beto))
  })
})
