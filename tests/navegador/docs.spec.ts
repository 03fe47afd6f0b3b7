import { test } from '@japa/runner'
import { barreras } from '#tests/apoyo/navegador/accesibilidad'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirDocs, ingresarEnDocs, probarEnDocs } from '#tests/apoyo/navegador/docs'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { CLAVE, registrar, subirVideo } from '#tests/personas'
import { urlPropia } from '#tests/servidor_aparte'

test.group('La página de la API, en un navegador', (group) => {
  group.tap((prueba) => prueba.skip(SIN_CHROMIUM !== undefined, SIN_CHROMIUM))

  async function abrir(cleanup: (cerrar: () => Promise<void>) => void) {
    const abierta = await abrirPagina(urlPropia())
    cleanup(abierta.cerrar)
    await abrirDocs(abierta.pagina)
    return abierta
  }

  test('se muestra sin errores, sin nada de otro servidor y sin barreras en lo nuestro', async ({
    assert,
    cleanup,
  }) => {
    const { pagina, quejas } = await abrir(cleanup)

    assert.equal(await pagina.title(), 'Chotuve: la API')
    assert.isAbove(await pagina.locator('.opblock').count(), 50)
    assert.deepEqual(await barreras(pagina, { salvo: ['#api'] }), [])
    assert.deepEqual(quejas(), [])
  })

  test('abrirla cuesta menos de 600 kB, y abrirla de nuevo casi nada', async ({
    assert,
    cleanup,
  }) => {
    const { pagina, bytes, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)

    await abrirDocs(pagina)
    const primera = await bytes()
    await abrirDocs(pagina)
    const segunda = (await bytes()) - primera

    assert.isAbove(primera, 100_000)
    assert.isBelow(primera, 600_000)
    assert.isBelow(segunda, 10_000)
  })

  test('quien ingresa con su e-mail y su clave prueba GET /video y ve un 200', async ({
    client,
    assert,
    cleanup,
  }) => {
    const [autor, espectador] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, autor, { titulo: 'Para ver en la página' })
    const { pagina, quejas } = await abrir(cleanup)

    await ingresarEnDocs(pagina, { email: espectador.email, clave: CLAVE })
    const { estado, cuerpo } = await probarEnDocs(pagina, 'GET /video')

    assert.equal(estado, '200')
    assert.include(cuerpo, video)
    assert.include(cuerpo, 'Para ver en la página')
    assert.deepEqual(quejas(), [])
  })

  test('sin ingresar, la misma prueba muestra el 401', async ({ assert, cleanup }) => {
    const { pagina } = await abrir(cleanup)

    const { estado } = await probarEnDocs(pagina, 'GET /video')

    assert.equal(estado, '401')
  })

  test('a quien se equivoca de clave se le dice, y no queda como si hubiera ingresado', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { email } = await registrar(client)
    const { pagina } = await abrir(cleanup)

    await ingresarEnDocs(pagina, { email, clave: 'otra' })

    const dicho = await pagina.locator('#estado').innerText()
    assert.notInclude(dicho, 'Ingresó')
    assert.notEqual(dicho.trim(), '')
  })
})
