import { test } from '@japa/runner'
import Mensaje from '#models/mensaje'
import { casos } from '#tests/casos'
import { hacerContactos, registrar, registrarVarias, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

/** Los que un servidor demasiado servicial cambiaría (docs/contrato.md §1). */
const TEXTOS = casos([
  '  con blancos  ',
  '\t\r\n',
  ' ',
  'null',
  'e\u0301 y \u00e9',
  '\ufeffmarca',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u202eal revés\u2028',
  `<b>"'\\%00&amp;</b>`,
  '\u0001\u007f',
  'İıß',
])

test.group('Los textos se guardan tal como llegan', () => {
  test('los de un perfil: {titulo}')
    .with(TEXTOS)
    .run(async ({ client, assert }, { valor }) => {
      const { token } = await registrar(client)
      const [nombre, apellido, telefono, direccion, foto] = Array<string>(5).fill(valor)
      const perfil = { nombre, apellido, telefono, direccion, foto }

      const respuesta = await client.put('/usuario/perfil').bearerToken(token).json(perfil)

      respuesta.assertStatus(200)
      assert.containsSubset(await cuerpoDe(client.get('/usuario').bearerToken(token)), perfil)
    })

  test('los de un video y sus comentarios: {titulo}')
    .with(TEXTOS)
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)
      const textos = { titulo: valor, descripcion: valor, ubicacion: valor }

      const video = await subirVideo(client, ana, textos)
      await client
        .post(`/video/${video}/comentario`)
        .bearerToken(ana.token)
        .json({ comentario: valor })

      const leer = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(ana.token))
      assert.containsSubset(await leer(`/video/${video}`), textos)
      const [{ comentario }] = await leer(`/video/${video}/comentario`)
      assert.equal(comentario, valor)
    })

  test('los de un chat: {titulo}')
    .with(TEXTOS)
    .run(async ({ client, assert }, { valor: mensaje }) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await hacerContactos(client, ana, beto)

      await client.post(`/chat/${beto.id}`).bearerToken(ana.token).json({ mensaje })

      const guardado = await Mensaje.findByOrFail({ emisor: ana.id })
      assert.equal(guardado.mensaje, mensaje)
    })

  test('el e-mail y la clave: {titulo}')
    .with(TEXTOS)
    .run(async ({ client, assert }, { valor }) => {
      const { email: base } = await registrar(client)
      const [email, clave] = [`${valor}${base}`, valor]

      const alta = await client.post('/usuario').json({ email, password: clave })
      const entrada = await client.post('/usuario/sesion').json({ email, password: clave })
      const recortada = await client
        .post('/usuario/sesion')
        .json({ email, password: `${clave.trim()}x` })

      alta.assertStatus(201)
      entrada.assertStatus(200)
      recortada.assertStatus(400)
      const propio = client.get('/usuario').bearerToken(alta.body().auth_token)
      assert.equal(await cuerpoDe(propio, 'email'), email)
    })
})
