import { test } from '@japa/runner'
import type { Page } from 'playwright-core'
import { barreras } from '#tests/apoyo/navegador/accesibilidad'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { entrarEnElPanel } from '#tests/apoyo/navegador/panel'
import { urlPropia } from '#tests/servidor_aparte'

import { poblar, type Poblada } from './panel_poblado.js'

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
})
