import { test } from '@japa/runner'
import { enviarSolicitud, hacerContactos, registrar, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from './correr.js'
import { verificarInvariantes } from './invariantes.js'

test.group('Entre personas, veinte veces a la vez', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
    beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
  })

  test('mensajes cruzados: llegan todos', async ({ client, assert }) => {
    await hacerContactos(client, ana, beto)
    const mandar = (de: Persona, a: Persona) => () =>
      client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje: 'Hola' })

    const estados = await correr(mandar(ana, beto), mandar(beto, ana))

    assert.deepEqual(estados, { 201: VECES })
    assert.equal(await cuentas('mensaje'), VECES)
  })

  test('enviar, cancelar y aceptar entre dos, todo mezclado', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(beto.token)
    )
    const solicitud = `/usuario/solicitud-contacto/${id}`
    const enviar = (de: Persona, a: Persona) => () =>
      client.post('/usuario/solicitud-contacto').bearerToken(de.token).json({ usuario_id: a.id })

    const estados = await correr(
      enviar(ana, beto),
      () => client.delete(solicitud).bearerToken(ana.token),
      enviar(beto, ana),
      () => client.put(solicitud).bearerToken(beto.token).json({ accion: 'aceptar' }),
      () => client.put(solicitud).bearerToken(beto.token).json({ accion: 'rechazar' })
    )

    assert.isEmpty(Object.keys(estados).filter((estado) => Number(estado) >= 500))
    assert.isAtMost((await cuentas('contacto')) + (await cuentas('solicitud_contacto')), 1)
    await verificarInvariantes(assert)
  })

  test('cancelar veinte veces: una vale', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(beto.token)
    )

    const estados = await correr(() =>
      client.delete(`/usuario/solicitud-contacto/${id}`).bearerToken(ana.token)
    )

    assert.deepEqual(estados, { 200: 1, 404: VECES - 1 })
  })

  test('registrarse con el mismo e-mail: entra uno', async ({ client, assert }) => {
    const estados = await correr(() =>
      client.post('/usuario').json({ email: 'igual@chotuve.test', password: '1' })
    )

    assert.deepEqual(estados, { 201: 1, 400: VECES - 1 })
  })

  test('entrar, editar el perfil, cambiar la clave y subir videos', async ({ client, assert }) => {
    const estados = await correr(
      () => client.post('/usuario/sesion').json({ email: ana.email, password: '123' }),
      () =>
        client
          .put('/usuario/perfil')
          .bearerToken(ana.token)
          .json({ nombre: 'Ana', apellido: 'Paz' }),
      () => client.put('/usuario/clave').bearerToken(ana.token).json({ password: '123' }),
      () =>
        client
          .post('/video')
          .bearerToken(ana.token)
          .json({ titulo: 'Otro', url: 'http://videos.test/2.mp4', duracion: 1 })
    )

    assert.deepEqual(estados, { 200: (VECES * 3) / 4, 201: VECES / 4 })
    const perfil = await cuerpoDe(client.get('/usuario/perfil').bearerToken(ana.token))
    assert.equal(perfil['cantidad-videos'], VECES / 4)
  })
})
