import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { contestar } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import {
  enviarSolicitud,
  hacerContactos,
  registrarVarias,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const MALES: object[] = [
  { email: null },
  { email: 5 },
  { nombre: {} },
  { foto: 1 },
  { habilitado: 'no' },
]

test.group('Un usuario que auth describe mal', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let ana: Persona
  let beto: Persona
  let caro: Persona

  group.each.setup(async ({ context: { client } }) => {
    red = await interponer()
    ;[ana, beto, caro] = await registrarVarias(client, 3)
    return () => red.soltar()
  })

  const ELIMINADO = { email: '<eliminado>', foto: null }

  /** Auth describe bien a todos menos a Beto. */
  function describirMal(mal: object) {
    const usuario = ({ id, email }: Persona) => ({ id, email, nombre: 'Un nombre', foto: 'f' })
    const todos = [usuario(ana), null, 'basura', { ...usuario(beto), ...mal }, usuario(caro)]
    red.auth.intervenirCon(({ metodo, url }) => {
      if (metodo === 'GET' && url.startsWith('/usuario?ids=')) {
        return contestar(200, todos)
      }
      return url === `/usuario/${beto.id}`
        ? contestar(200, { ...usuario(beto), ...mal })
        : undefined
    })
  }

  const leer = (client: ApiClient, ruta: string) =>
    cuerpoDe(client.get(ruta).bearerToken(ana.token))

  test('se ve como eliminado en cada lista, y los demás como son: {$i}')
    .with(MALES)
    .run(async ({ client, assert }, mal) => {
      const video = await subirVideo(client, beto)
      await hacerContactos(client, ana, beto)
      await hacerContactos(client, ana, caro)
      await db.table('comentario').multiInsert([
        { video, usuario: beto.id, comentario: 'uno', fecha: '2026-01-01T00:00:00.000Z' },
        { video, usuario: caro.id, comentario: 'dos', fecha: '2026-01-02T00:00:00.000Z' },
      ])
      describirMal(mal)

      const nadie = { ...ELIMINADO, nombre: null, apellido: null }
      const muro: { id: string }[] = await leer(client, '/video')
      const suyo = muro.find(({ id }) => id === video)
      assert.deepInclude(suyo, { autor: { usuario_id: beto.id, ...nadie } })
      assert.deepInclude(await leer(client, `/video/${video}`), {
        autor: { usuario_id: beto.id, ...nadie },
      })
      assert.deepEqual(await leer(client, '/usuario/contacto'), [
        { id: beto.id, ...ELIMINADO },
        { id: caro.id, email: caro.email, foto: 'f' },
      ])
      const comentarios: { autor: object }[] = await leer(client, `/video/${video}/comentario`)
      assert.deepEqual(comentarios[0]?.autor, { id: beto.id, ...nadie })
      assert.containsSubset(comentarios[1]?.autor, { id: caro.id, email: caro.email })
    })

  test('de a uno no existe, y su solicitud se ve', async ({ client, assert }) => {
    await enviarSolicitud(client, beto, ana)
    describirMal({ email: null })

    const [solicitud] = await leer(client, '/usuario/solicitud-contacto')
    assert.containsSubset(solicitud, { usuario_id: beto.id, ...ELIMINADO })
    for (const ruta of ['', '/perfil', '/contacto', '/video']) {
      const respuesta = await client.get(`/usuario/${beto.id}${ruta}`).bearerToken(ana.token)
      assert.deepEqual([ruta, respuesta.status(), respuesta.body()], [ruta, 404, {}])
    }
  })

  test('una lista que no es una lista sigue siendo 502', async ({ client }) => {
    await hacerContactos(client, ana, caro)
    red.auth.intervenirCon(({ url }) =>
      url.startsWith('/usuario?ids=') ? contestar(200, { usuarios: [] }) : undefined
    )

    const respuesta = await client.get('/usuario/contacto').bearerToken(ana.token)

    respuesta.assertStatus(502)
  })

  test('un token de nadie es 502: {$self}')
    .with([0, -1, 2_147_483_648])
    .run(async ({ client }, usuarioId) => {
      red.auth.intervenirCon(() => contestar(200, { usuario_id: usuarioId }))

      const respuesta = await client.get('/usuario/perfil').bearerToken(ana.token)

      respuesta.assertStatus(502)
    })
})
