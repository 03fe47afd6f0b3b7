import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { barreras } from '#tests/apoyo/navegador/accesibilidad'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { entrarEnElPanel } from '#tests/apoyo/navegador/panel'
import { hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import { urlPropia } from '#tests/servidor_aparte'
import { comentar, denunciar, ultimaDenuncia } from '../functional/denuncias/pedidos.js'
import { idDe, reglasPredeterminadas } from '../functional/reglas/apoyo.js'

const LARGO = 'palabra'.repeat(35)
/** Lo más largo que se admite, sin un solo espacio por donde cortarlo. */
const COMENTARIO = 'a'.repeat(5_000)

/** Alguien con de todo, con nombres y textos que podrían romper una página. */
async function poblar(client: ApiClient) {
  await vaciar(client)
  await reglasPredeterminadas()
  const ana = await registrar(client, { nombre: '<script>alert(1)</script>', apellido: 'Núñez' })
  const beto = await registrar(client, { nombre: 'Beto\u202e\u200b', apellido: LARGO })
  await hacerContactos(client, ana, beto)
  const video = await subirVideo(client, ana, { titulo: `El asado ${LARGO}`, duracion: 600 })
  const corto = await subirVideo(client, ana, { titulo: 'El corto', duracion: 20 })
  const comentario = await comentar(client, beto, video, COMENTARIO)
  await denunciar(client, beto, 'video', video, { texto: LARGO })
  const [denuncia, regla] = [await ultimaDenuncia(), await idDe('Muchos comentarios')]
  return { ana, beto, video, corto, comentario, denuncia, regla }
}

type Poblada = Awaited<ReturnType<typeof poblar>>

const paginasDe = ({ ana, beto, video, denuncia, regla }: Poblada) => [
  '/panel',
  '/panel/personas',
  `/panel/personas/${ana.id}`,
  `/panel/personas/${beto.id}`,
  '/panel/videos',
  `/panel/videos/${video}`,
  '/panel/denuncias',
  `/panel/denuncias/${denuncia}`,
  '/panel/reglas',
  `/panel/reglas/${regla}`,
  '/panel/reglas/nueva?modo=json',
  '/panel/reglas/historia',
  `/panel/muro?de=${beto.id}`,
  '/panel/entregas?estado=todas',
  '/panel/auditoria',
  '/panel/sistema',
]

/** Lo que se sale de la pantalla y obliga a moverla para los costados, en píxeles. */
const sobra = (pagina: Page) =>
  pagina.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

/** Las tablas a la vista que no entran en su caja y, de ellas, las que no lo hacen notar. */
const tablas = (pagina: Page) =>
  pagina.evaluate<{ cortadas: string[]; calladas: string[] }>(`(() => {
    const cortadas = [...document.querySelectorAll('.tabla')].filter(
      (una) => una.scrollWidth > una.clientWidth
    )
    const calladas = cortadas.filter(
      (una) => !getComputedStyle(una).backgroundAttachment.includes('local')
    )
    const nombres = (unas) => unas.map((una) => una.getAttribute('aria-label') + ' ' + una.scrollWidth + ' en ' + una.clientWidth)
    return { cortadas: nombres(cortadas), calladas: nombres(calladas) }
  })()`)

test.group('El panel, en un navegador', (group) => {
  group.tap((prueba) => prueba.skip(SIN_CHROMIUM !== undefined, SIN_CHROMIUM))

  test('ninguna página tiene barreras, errores ni nada de otro lado: {titulo}')
    .with([
      { titulo: 'clara', como: { colorScheme: 'light' } as const },
      { titulo: 'oscura', como: { colorScheme: 'dark' } as const },
      { titulo: 'en un teléfono', como: { viewport: { width: 360, height: 740 } } },
    ])
    .run(async ({ client, assert, cleanup }, { como }) => {
      const poblada = await poblar(client)
      const { pagina, quejas, cerrar } = await abrirPagina(urlPropia(), como)
      cleanup(cerrar)
      await pagina.goto('/panel')
      assert.deepEqual(await barreras(pagina), [])
      await entrarEnElPanel(pagina)

      for (const ruta of paginasDe(poblada)) {
        await pagina.goto(ruta)
        await pagina.evaluate(
          'document.querySelectorAll("details").forEach((uno) => uno.open = true)'
        )
        assert.deepEqual(await barreras(pagina), [], ruta)
        assert.isAtMost(await sobra(pagina), 0, ruta)
      }
      assert.deepEqual(quejas(), [])
    })

  test('en un escritorio toda tabla entra; en un teléfono, la que no entra lo hace notar', async ({
    client,
    assert,
    cleanup,
  }) => {
    const poblada = await poblar(client)
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)

    for (const ruta of paginasDe(poblada)) {
      await pagina.setViewportSize({ width: 1_280, height: 800 })
      await pagina.goto(ruta)
      const enEscritorio = await tablas(pagina)
      assert.deepEqual(enEscritorio.cortadas, [], ruta)
      await pagina.setViewportSize({ width: 390, height: 844 })
      const enTelefono = await tablas(pagina)
      assert.deepEqual(enTelefono.calladas, [], ruta)
    }
  })

  test('en un teléfono cada rótulo está en el renglón de su campo', async ({ assert, cleanup }) => {
    const { pagina, cerrar } = await abrirPagina(urlPropia(), {
      viewport: { width: 390, height: 844 },
    })
    cleanup(cerrar)
    await entrarEnElPanel(pagina)

    for (const rotulo of ['Desde', 'Hasta']) {
      const [suyo, campo] = await Promise.all([
        pagina.locator('.rango label', { hasText: rotulo }).boundingBox(),
        pagina.locator('.rango').getByLabel(rotulo).boundingBox(),
      ])
      assert.isBelow(Math.abs((suyo?.y ?? 0) - (campo?.y ?? 1_000)), 20, rotulo)
    }
  })

  test('la confirmación y lo que falla tampoco las tienen', async ({ client, assert, cleanup }) => {
    const { ana } = await poblar(client)
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)

    await pagina.goto(`/panel/personas/${ana.id}`)
    await pagina.getByRole('button', { name: 'Olvidar…' }).click()
    assert.deepEqual(await barreras(pagina), [])
    await pagina.goto('/panel/personas/2147483000')
    assert.deepEqual(await barreras(pagina), [])
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

  test('una regla que se prueba y se guarda cambia el muro del teléfono', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { beto, video, corto } = await poblar(client)
    const muro = async () => {
      const respuesta = await client.get('/video').bearerToken(beto.token)
      return respuesta.body().map(({ id }: { id: string }) => id)
    }
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)
    await pagina.goto('/panel/reglas/nueva')

    await pagina.getByLabel('Nombre').fill('Los largos primero')
    await pagina.getByLabel('Condiciones, una por renglón').fill('duracion > 60\nduracion > 5')
    await pagina.getByLabel('Cuánto cambia la importancia').fill('90')
    await pagina.getByLabel('De quién').fill(beto.email)
    await pagina.getByRole('button', { name: 'Ver antes y después' }).click()
    await pagina.getByText('sube 1').waitFor()
    assert.deepEqual(await muro(), [corto, video])

    await pagina.getByRole('button', { name: 'Guardar…' }).click()
    await pagina.getByRole('button', { name: 'Guardar la regla' }).click()
    await pagina.getByText('rige en menos de 5 segundos').waitFor()
    assert.deepEqual(await muro(), [video, corto])
  })

  test('la vista previa de una regla se actualiza sola mientras se la escribe', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { beto } = await poblar(client)
    const { pagina, quejas, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)
    await pagina.goto('/panel/reglas/nueva')
    await pagina.getByText('Se actualiza sola').waitFor()
    const vista = pagina.locator('#vista-previa')
    const condiciones = pagina.getByLabel('Condiciones, una por renglón')

    await pagina.getByLabel('Nombre').fill('Los largos <b>primero</b>')
    await pagina.getByLabel('Cuánto cambia la importancia').fill('90')
    await pagina.getByLabel('De quién').fill(beto.email)
    await condiciones.fill('duracion > ')
    await vista.getByText('Así no se puede guardar').waitFor()
    await condiciones.fill('duracion > 60')
    await vista.getByText('sube 1').waitFor()
    assert.include(await vista.innerText(), 'Los largos <b>primero</b>')
    await condiciones.fill('duracion < 60')
    await vista.getByText('sube 1').waitFor({ state: 'detached' })

    // Lo que se está escribiendo no se toca.
    assert.equal(await condiciones.inputValue(), 'duracion < 60')
    assert.deepEqual(
      quejas().filter((queja) => !queja.includes('400')),
      []
    )
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
