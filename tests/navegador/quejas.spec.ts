import { test } from '@japa/runner'
import { barreras } from '#tests/apoyo/navegador/accesibilidad'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { urlPropia } from '#tests/servidor_aparte'

const MAL_HECHA = `<!doctype html><script>alert(1)</script>
  <img src="http://otro.test/foto.png"><script src="/no-esta.js"></script><input>`

/** Con qué se quejaría la página, si se quejara, es lo que hace creíble que no lo haga. */
test('de una página mal hecha se anota todo lo que el navegador no dejó pasar', async ({
  assert,
  cleanup,
}) => {
  const { pagina, quejas, cerrar } = await abrirPagina(urlPropia())
  cleanup(cerrar)
  await pagina.route('**/docs', (ruta) =>
    ruta.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" },
      body: MAL_HECHA,
    })
  )

  await pagina.goto('/docs')

  const anotadas = quejas().join('\n')
  const encontradas = await barreras(pagina)
  assert.match(anotadas, /consola: Executing inline script violates/)
  assert.match(anotadas, /afuera: http:\/\/otro\.test\/foto\.png/)
  assert.match(anotadas, /404: http:\S+\/no-esta\.js/)
  assert.match(encontradas.join('\n'), /label: .*\(input\)/)
}).skip(SIN_CHROMIUM !== undefined, SIN_CHROMIUM)
