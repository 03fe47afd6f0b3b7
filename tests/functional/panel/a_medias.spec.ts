import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { contestar, type Intervencion } from '#tests/fallas/intermediario'
import { hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import { comentar, denunciar, ultimaDenuncia } from '../denuncias/pedidos.js'
import { administrando } from './navegante.js'
import { redAMedias } from './red_a_medias.js'

const crudo =
  (cuerpo: string): Intervencion =>
  (respuesta) =>
    respuesta.writeHead(200, { 'content-type': 'application/json' }).end(cuerpo)

const RAREZAS: { titulo: string; contesta: Intervencion }[] = [
  { titulo: 'que corta', contesta: (respuesta) => respuesta.destroy() },
  { titulo: 'con un 500', contesta: contestar(500, { mensaje: 'pum' }) },
  { titulo: 'que no termina de contestar', contesta: () => undefined },
  { titulo: 'que contesta algo que no es JSON', contesta: crudo('<html>') },
  { titulo: 'que lo prohíbe', contesta: contestar(403, { mensaje: 'no' }) },
]

/** Media contesta así por el video que no conoce; de auth no quiere decir nada. */
const NADA = { titulo: 'que contesta null', contesta: crudo('null') }

/** Ana, con de todo. */
async function poblar(client: ApiClient) {
  await vaciar(client)
  const [ana, beto] = [await registrar(client), await registrar(client)]
  await hacerContactos(client, ana, beto)
  const video = await subirVideo(client, ana, { titulo: 'El asado' })
  await comentar(client, ana, video, 'Gracias por venir')
  await denunciar(client, beto, 'video', video)
  return { ana, beto, video }
}

test.group('Con otro servidor a medias', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('de un video y de una persona se ve lo nuestro, con un media {titulo}')
    .with(RAREZAS)
    .run(async ({ client, assert, cleanup }, { contesta }) => {
      const { ana, beto, video } = await poblar(client)
      const navegante = await administrando()
      const red = await redAMedias()
      cleanup(() => red.soltar())
      red.media.intervenirCon(() => contesta)

      const suyo = await navegante.ver(`/panel/videos/${video}`)
      assert.equal(suyo.estado, 200)
      assert.include(suyo.html, 'Gracias por venir')
      assert.match(suyo.html, /<dt>Denuncias<\/dt>\s*<dd>\s*1/)
      assert.include(suyo.html, 'El media server')
      assert.notInclude(suyo.html, `action="/panel/videos/${video}/habilitado"`)

      const persona = await navegante.ver(`/panel/personas/${ana.id}`)
      assert.equal(persona.estado, 200)
      for (const parte of [beto.email, 'Gracias por venir', 'Deshabilitar…', 'El media server']) {
        assert.include(persona.html, parte)
      }
    })

  test('y con un auth {titulo}')
    .with([...RAREZAS, NADA])
    .run(async ({ client, assert, cleanup }, { contesta }) => {
      const { ana, beto, video } = await poblar(client)
      const navegante = await administrando()
      const red = await redAMedias()
      cleanup(() => red.soltar())
      // La sesión vale: lo que falla es averiguar de la gente.
      red.auth.intervenirCon(({ url }) => (url.includes('/sesion') ? undefined : contesta))

      const suyo = await navegante.ver(`/panel/videos/${video}`)
      assert.equal(suyo.estado, 200)
      for (const parte of ['El asado', 'Gracias por venir', `usuario ${ana.id}`]) {
        assert.include(suyo.html, parte)
      }
      assert.include(suyo.html, 'El auth server')

      const persona = await navegante.ver(`/panel/personas/${ana.id}`)
      assert.equal(persona.estado, 200)
      for (const parte of [`usuario ${beto.id}`, 'Gracias por venir', 'El asado']) {
        assert.include(persona.html, parte)
      }
      assert.include(persona.html, 'El auth server')
      assert.isEmpty(persona.formularios.filter(({ destino }) => destino.includes('personas')))
    })

  test('mirar no espera a quien no contesta, ni hace creer a nadie que anda mal', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { ana } = await poblar(client)
    const navegante = await administrando()
    // Esperándolo, esta prueba no terminaría.
    const red = await redAMedias(600_000)
    cleanup(() => red.soltar())
    red.media.intervenirCon(() => () => undefined)

    const vistas = await Promise.all(
      Array.from({ length: 25 }, () => navegante.ver('/panel/videos'))
    )

    assert.deepEqual([...new Set(vistas.map(({ estado }) => estado))], [200])
    assert.include(vistas.at(-1)?.html ?? '', 'El media server no contestó a tiempo')
    red.limpiar()
    const respuesta = await client.get('/video').bearerToken(ana.token)
    respuesta.assertStatus(200)
  })

  test('lo que se iba a cambiar dice qué servidor no anduvo y que no se hizo nada', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { ana, video } = await poblar(client)
    const navegante = await administrando()
    const red = await redAMedias()
    cleanup(() => red.soltar())
    for (const [pagina, accion] of [
      [`/panel/videos/${video}`, 'habilitado'],
      [`/panel/personas/${ana.id}`, 'datos'],
    ] as const) {
      red.limpiar()
      await navegante.ver(pagina)
      red.media.intervenirCon(() => contestar(500, {}))

      const { estado, html } = await navegante.mandar(`${pagina}/${accion}`)

      assert.equal(estado, 502, accion)
      assert.include(html, 'No se hizo nada. El media server contestó con una falla', accion)
    }
  })

  test('de una lista de videos se dice por qué no se sabe de quién son', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { ana } = await poblar(client)
    const navegante = await administrando()
    const red = await redAMedias()
    cleanup(() => red.soltar())
    red.auth.intervenirCon(({ url }) =>
      url.includes('/sesion') ? undefined : contestar(500, { mensaje: 'pum' })
    )

    const { estado, html } = await navegante.ver('/panel/videos')

    assert.equal(estado, 200)
    for (const dicho of [
      'El asado',
      `usuario ${ana.id}`,
      'El auth server contestó con una falla',
    ]) {
      assert.include(html, dicho)
    }
  })

  test('resolver una denuncia que no se pudo ni mirar dice que no se hizo nada', async ({
    client,
    assert,
    cleanup,
  }) => {
    await poblar(client)
    const ruta = `/panel/denuncias/${await ultimaDenuncia()}`
    const navegante = await administrando()
    const red = await redAMedias()
    cleanup(() => red.soltar())
    await navegante.ver(ruta)
    await navegante.mandar(`${ruta}/resolucion`, { resolucion: 'video-deshabilitado' })
    red.media.intervenirCon(() => contestar(500, {}))

    const { estado, html } = await navegante.mandar(`${ruta}/resolucion`)

    assert.equal(estado, 502)
    assert.include(html, 'No se hizo nada. El media server contestó con una falla')
  })

  test('si falla al hacerlo, no se dice que no se hizo: no se sabe', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { video } = await poblar(client)
    const ruta = `/panel/videos/${video}`
    const navegante = await administrando()
    const red = await redAMedias()
    cleanup(() => red.soltar())
    await navegante.ver(ruta)
    await navegante.mandar(`${ruta}/habilitado`)
    red.media.intervenirCon(({ metodo }) => (metodo === 'GET' ? undefined : contestar(500, {})))

    const { estado, html } = await navegante.mandar(`${ruta}/habilitado`)

    assert.equal(estado, 502)
    assert.include(html, 'El media server contestó con una falla')
    assert.include(html, 'No se sabe si el cambio llegó a hacerse')
  })
})
