import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import db from '@adonisjs/lucid/services/db'
import Notificacion from '#models/notificacion'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { entrarEnElPanel } from '#tests/apoyo/navegador/panel'
import { CLAVE, hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import { urlPropia } from '#tests/servidor_aparte'
import { idDe, nombres, reglasPredeterminadas } from '../functional/reglas/apoyo.js'
import { poblar } from './panel_poblado.js'

/** Toca un botón, y en la página que pregunta, el que lo hace. */
async function hacer(pagina: Page, boton: string, confirma: string) {
  await pagina.getByRole('button', { name: boton, exact: true }).first().click()
  await pagina.getByRole('button', { name: confirma, exact: true }).click()
}

const ingresar = (client: ApiClient, { email }: Persona, password: string) =>
  estadoDe(client.post('/usuario/sesion').json({ email, password }))

test.group('Cada cambio del panel, en un navegador', (group) => {
  group.tap((prueba) => prueba.skip(SIN_CHROMIUM !== undefined, SIN_CHROMIUM))
  group.each.setup(({ context: { client } }) => vaciar(client))

  async function abrir(cleanup: (cerrar: () => Promise<void>) => void) {
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)
    return pagina
  }

  test('a una persona se la deshabilita y se la habilita, se le pone otra clave, se la exporta y se la olvida', async ({
    client,
    assert,
    cleanup,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await hacerContactos(client, ana, beto)
    const pagina = await abrir(cleanup)
    const laVe = (quien: Persona) => estadoDe(client.get('/usuario').bearerToken(quien.token))
    await pagina.goto(`/panel/personas/${ana.id}`)

    await hacer(pagina, 'Deshabilitar…', 'Deshabilitar')
    await pagina.getByText('quedó deshabilitada').waitFor()
    assert.equal(await laVe(ana), 401)
    await hacer(pagina, 'Habilitar…', 'Habilitar')
    await pagina.getByText('quedó habilitada').waitFor()
    assert.equal(await laVe(ana), 200)

    await hacer(pagina, 'Ponerle otra clave…', 'Ponerle otra clave')
    const clave = await pagina.locator('.clave code').innerText()
    assert.equal(await ingresar(client, ana, CLAVE), 400)
    assert.equal(await ingresar(client, ana, clave), 200)
    await pagina.getByRole('link', { name: 'Volver a la persona' }).click()

    const bajada = pagina.waitForEvent('download')
    await pagina.getByRole('button', { name: 'Exportar sus datos' }).click()
    const descarga = await bajada
    const archivo = await descarga.createReadStream()
    const datos = JSON.parse(Buffer.concat(await archivo.toArray()).toString())
    assert.equal(datos.usuario.email, ana.email)

    await pagina.getByRole('button', { name: 'Olvidar…' }).click()
    await pagina.getByLabel('Para confirmar').fill(ana.email)
    await pagina.getByRole('button', { name: 'Olvidar para siempre' }).click()
    await pagina.getByText('se fue.').waitFor()
    assert.equal(await laVe(ana), 401)
    assert.equal(await estadoDe(client.get(`/usuario/${ana.id}`).bearerToken(beto.token)), 404)
  })

  test('un video se deshabilita y se habilita', async ({ client, assert, cleanup }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const pagina = await abrir(cleanup)
    const loVe = () => estadoDe(client.get(`/video/${video}`).bearerToken(ana.token))
    await pagina.goto(`/panel/videos/${video}`)

    await hacer(pagina, 'Deshabilitar…', 'Deshabilitar')
    await pagina.getByText('quedó deshabilitado').waitFor()
    assert.equal(await loVe(), 404)
    await hacer(pagina, 'Habilitar…', 'Habilitar')
    await pagina.getByText('quedó habilitado').waitFor()
    assert.equal(await loVe(), 200)
  })

  test('una regla se edita, se deshabilita, se elimina, y se vuelve a como estaban', async ({
    assert,
    cleanup,
  }) => {
    await reglasPredeterminadas()
    const nombre = 'Muchos comentarios'
    const [id, antes] = [await idDe(nombre), await nombres()]
    const pagina = await abrir(cleanup)

    await pagina.goto(`/panel/reglas/${id}`)
    await pagina.getByLabel('Nombre').fill('Muchísimos comentarios')
    await hacer(pagina, 'Guardar…', 'Guardar la regla')
    await pagina.getByText('rige en menos de 5 segundos').waitFor()
    assert.include(await nombres(), 'Muchísimos comentarios')
    await hacer(pagina, 'Deshabilitar Muchísimos comentarios', 'Deshabilitar la regla')
    await pagina.getByRole('button', { name: 'Habilitar Muchísimos comentarios' }).waitFor()
    await hacer(pagina, 'Eliminar Muchísimos comentarios', 'Eliminar la regla')
    await pagina.getByRole('heading', { name: 'Reglas', exact: true }).waitFor()
    assert.lengthOf(await nombres(), antes.length - 1)

    await pagina.goto('/panel/reglas/historia')
    await hacer(pagina, 'Volver acá…: a la versión 1', 'Volver a la versión 1')
    await pagina.getByText('rige en menos de 5 segundos').waitFor()
    assert.sameMembers(await nombres(), antes)
  })

  test('lo que no se pudo entregar se reintenta, de a uno y todo', async ({
    client,
    assert,
    cleanup,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await hacerContactos(client, ana, beto)
    const { id } = await Notificacion.query().where('usuario', ana.id).firstOrFail()
    const fallar = () => db.from('notificacion').where({ id }).update({ estado: 'fallida' })
    const pendiente = async () => {
      const { estado } = await Notificacion.findOrFail(id)
      return estado === 'pendiente'
    }
    const pagina = await abrir(cleanup)

    await fallar()
    await pagina.goto('/panel/entregas')
    await hacer(pagina, `Reintentar la notificación ${id}`, 'Reintentar')
    await pagina.getByText('quedó pendiente otra vez').waitFor()
    assert.isTrue(await pendiente())
    await fallar()
    await pagina.goto('/panel/entregas')
    await hacer(pagina, 'Reintentar todo lo fallido…', 'Reintentar todo')
    await pagina.getByText('Pendientes otra vez').waitFor()
    assert.isTrue(await pendiente())
  })

  test('sin JavaScript y con el teclado: entrar, deshabilitar a alguien, y que el teléfono lo note', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { ana } = await poblar(client)
    const { pagina, cerrar } = await abrirPagina(urlPropia(), { javaScriptEnabled: false })
    cleanup(cerrar)

    await pagina.goto('/panel')
    await pagina.getByLabel('E-mail').fill('admin')
    await pagina.keyboard.press('Tab')
    await pagina.keyboard.type('admin')
    await pagina.keyboard.press('Enter')
    await pagina.getByRole('heading', { name: 'Resumen' }).waitFor()

    await pagina.getByRole('link', { name: 'Personas' }).click()
    await pagina.getByRole('link', { name: ana.email }).click()
    await pagina.getByRole('button', { name: 'Deshabilitar…' }).press('Enter')
    await pagina.getByRole('button', { name: 'Deshabilitar' }).press('Enter')
    await pagina.getByText('quedó deshabilitada').waitFor()

    const afuera = await client.get('/usuario').bearerToken(ana.token)
    assert.equal(afuera.status(), 401)
    await pagina.getByRole('button', { name: 'Salir' }).click()
    await pagina.getByText('Saliste.').waitFor()
  })

  test('un comentario se elimina y una denuncia se resuelve', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { beto, video, denuncia } = await poblar(client)
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)

    await pagina.goto(`/panel/videos/${video}`)
    await pagina.getByRole('button', { name: /^Eliminar el comentario/ }).click()
    await pagina.getByRole('button', { name: 'Eliminar el comentario' }).click()
    await pagina.getByText('Se eliminó el comentario').waitFor()
    const quedan = await client.get(`/video/${video}/comentario`).bearerToken(beto.token)
    assert.deepEqual(quedan.body(), [])

    await pagina.goto(`/panel/denuncias/${denuncia}`)
    await pagina.getByLabel('Qué se resuelve').selectOption('video-deshabilitado')
    await pagina.getByLabel('Nota').fill('Lo vimos\nentre dos')
    await pagina.getByRole('button', { name: 'Resolver…' }).click()
    await pagina.getByRole('button', { name: 'Resolver' }).click()
    await pagina.getByText('Denuncias que se cerraron: 1').waitFor()
    const visto = await client.get(`/video/${video}`).bearerToken(beto.token)
    assert.equal(visto.status(), 404)
  })
})
