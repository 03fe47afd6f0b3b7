import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import {
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { encenderServidorAparte, urlPropia, type ServidorAparte } from '#tests/servidor_aparte'
import { emailNuevo, entrar, estadosDe, pedir } from './pedidos.js'

const ENTORNO = {
  LIMITES: 'si',
  LIMITE_SESION_POR_DIRECCION: '100/600',
  LIMITE_SESION_POR_EMAIL: '3/600',
  LIMITE_REGISTRO_POR_EMAIL: '3/600',
  LIMITE_CLAVE: '3/600',
  LIMITE_COMENTARIOS: '3/600',
  LIMITE_CHAT: '3/600',
  LIMITE_DENUNCIAS: '3/600',
  LIMITE_SOLICITUDES: '3/10',
  // Esperar a que pase el de solicitudes no tiene que gastar el de las escrituras.
  LIMITE_ESCRITURAS: '100000/60',
}

test.group('Límites de pedidos', (group) => {
  let servidor: ServidorAparte
  let [ana, beto]: Persona[] = []
  let video: string

  group.setup(async () => {
    servidor = await encenderServidorAparte(ENTORNO)
    return async () => void (await servidor.detener())
  })
  group.each.setup(async ({ context: { client } }) => {
    ;[ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    video = await subirVideo(client, beto)
  })

  const RUTAS = [
    {
      titulo: 'claves',
      metodo: 'PUT',
      ruta: () => '/usuario/clave',
      cuerpo: { password: '9' },
      bien: 200,
    },
    {
      titulo: 'comentarios',
      ruta: () => `/video/${video}/comentario`,
      cuerpo: { comentario: 'a' },
      bien: 201,
    },
    {
      titulo: 'denuncias',
      ruta: () => '/denuncia',
      cuerpo: { tipo: 'usuario', id: 1e9, motivo: 'spam' },
      bien: 404,
    },
    { titulo: 'mensajes', ruta: () => `/chat/${beto?.id}`, cuerpo: { mensaje: 'a' }, bien: 201 },
    {
      titulo: 'solicitudes',
      ruta: () => '/usuario/solicitud-contacto',
      cuerpo: { usuario_id: 1e9 },
      bien: 404,
    },
  ]

  test('pasado el límite de {titulo} contesta 429, y solo a quien se pasó')
    .with(RUTAS)
    .run(async ({ client, assert }, { metodo, ruta, cuerpo, bien }) => {
      const mandar = (token = ana?.token) => pedir(servidor.url, ruta(), { metodo, token, cuerpo })
      const estados = await estadosDe(3, () => mandar())
      const pasada = await mandar()

      assert.deepEqual(estados, [bien, bien, bien])
      assert.equal(pasada.estado, 429)
      assert.deepEqual(Object.keys(Object(pasada.cuerpo)), ['mensaje'])
      assert.match(String(pasada.espera), /^[1-9][0-9]*$/)
      assert.isAtMost(Number(pasada.espera), 600)
      const otra = await registrar(client)
      const { estado } = await mandar(otra.token)
      assert.notEqual(estado, 429)
    })

  test('lo que pasó el límite no se hizo, y pasado el tiempo se puede de nuevo', async ({
    client,
    assert,
  }) => {
    const otras = await registrarVarias(client, 4)
    const estados = await estadosDe(4, (vez) =>
      pedir(servidor.url, '/usuario/solicitud-contacto', {
        token: ana?.token,
        cuerpo: { usuario_id: otras[vez]?.id },
      })
    )
    assert.deepEqual(estados, [201, 201, 201, 429])

    const cuerpo = { usuario_id: otras[3]?.id }
    await hasta(async () => {
      const ruta = '/usuario/solicitud-contacto'
      const { estado } = await pedir(servidor.url, ruta, { token: ana?.token, cuerpo })
      return estado === 201
    })
  })

  test('entrar y registrarse se cuentan por e-mail, cada cosa por su lado', async ({ assert }) => {
    const [email, otro] = [emailNuevo(), emailNuevo()]
    const registrarse = () => pedir(servidor.url, '/usuario', { cuerpo: { email, password: '1' } })

    assert.deepEqual(await estadosDe(4, () => entrar(servidor.url, email)), [400, 400, 400, 429])
    assert.deepEqual(await estadosDe(4, registrarse), [201, 400, 400, 429])
    assert.deepEqual(await estadosDe(1, () => entrar(servidor.url, otro)), [400])
    assert.deepEqual(
      await estadosDe(1, () => entrar(servidor.url, ` ${email.toUpperCase()}`)),
      [429]
    )
  })

  test('entrar bien no gasta intentos, ni los devuelve a quien prueba claves', async ({
    assert,
  }) => {
    const email = emailNuevo()
    await pedir(servidor.url, '/usuario', { cuerpo: { email, password: '1' } })
    const entrarBien = () =>
      pedir(servidor.url, '/usuario/sesion', { cuerpo: { email, password: '1' } })

    assert.deepEqual(await estadosDe(2, () => entrar(servidor.url, email)), [400, 400])
    assert.deepEqual(await estadosDe(5, entrarBien), Array(5).fill(200))
    assert.deepEqual(await estadosDe(2, () => entrar(servidor.url, email)), [400, 429])
  })

  test('el límite se mira después de quién pregunta y antes que la tabla de la ruta', async ({
    assert,
  }) => {
    const ruta = `/chat/${beto?.id}`
    const mandar = (cuerpo: object | string, token = ana?.token) =>
      pedir(servidor.url, ruta, { token, cuerpo })
    await estadosDe(3, () => mandar({}))
    const respuestas = [
      await pedir(servidor.url, '/chat/0', { token: ana?.token, cuerpo: {} }),
      await pedir(servidor.url, ruta, { metodo: 'DELETE', token: ana?.token }),
      await mandar('a'.repeat(1024 * 1024 + 1)),
      await mandar('{', 'malo'),
      await mandar('{'),
      await mandar({}),
    ]

    const estados = respuestas.map(({ estado }) => estado)
    assert.deepEqual(estados, [404, 405, 413, 401, 429, 429])
  })

  test('un cuerpo que no se entiende no cuenta para ningún e-mail y contesta 400', async ({
    assert,
  }) => {
    const estados = await estadosDe(4, () =>
      pedir(servidor.url, '/usuario/sesion', { cuerpo: '{"email":' })
    )

    assert.deepEqual(estados, [400, 400, 400, 400])
  })

  test('en pruebas, sin pedirlo, no hay límites', async ({ assert }) => {
    const email = emailNuevo()
    const estados = await estadosDe(40, () => entrar(urlPropia(), email))

    assert.deepEqual([...new Set(estados)], [400])
  })
})
