import { gunzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { request } from 'undici'
import { DOCUMENTO } from '#tests/documento/operaciones'
import { DIRECCION } from '../general/http.js'

const ARCHIVOS = /(?:src|href)="(docs\/[^"]+)"/g

test.group('El documento y su página', () => {
  test('el documento se sirve en un solo archivo', async ({ client, assert }) => {
    const respuesta = await client.get('/openapi.json')

    assert.equal(respuesta.status(), 200)
    assert.deepEqual(respuesta.body(), JSON.parse(JSON.stringify(DOCUMENTO)))
    assert.notInclude(respuesta.text(), '"./regla.schema.json')
    assert.notMatch(
      respuesta.text(),
      /\]\((?!https?:)/,
      'un enlace a un archivo que acá no se sirve'
    )
  })

  test('la página y lo que usa salen de acá, y no corre nada escrito adentro', async ({
    client,
    assert,
  }) => {
    const pagina = await client.get('/docs')
    const html = pagina.text()
    const archivos = [...html.matchAll(ARCHIVOS)].map(([, archivo]) => `/${archivo}`)

    assert.lengthOf(archivos, 4)
    assert.notMatch(html, /https?:|<script>|<style|style="|\son\w+="/)
    for (const archivo of archivos) {
      const { status } = await fetch(DIRECCION + archivo)
      assert.equal(status, 200, archivo)
    }
  })

  test('se comprime para quien lo acepta, y no se manda de nuevo lo que ya se tiene', async ({
    assert,
  }) => {
    const url = `${DIRECCION}/docs/swagger-ui-bundle.js`
    const comprimido = await request(url, { headers: { 'accept-encoding': 'gzip' } })
    const cuerpo = Buffer.from(await comprimido.body.arrayBuffer())
    const entero = await request(url)
    const tamanio = Buffer.from(await entero.body.arrayBuffer()).length
    const { statusCode, body } = await request(url, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': String(comprimido.headers.etag) },
    })
    await body.dump()

    assert.equal(comprimido.headers['content-encoding'], 'gzip')
    assert.lengthOf(gunzipSync(cuerpo), tamanio)
    assert.isBelow(cuerpo.length, 600_000)
    assert.isBelow(tamanio, 2_000_000)
    assert.equal(statusCode, 304)
  })

  test('no se sirve otro archivo: {$self}')
    .with(['index.html', 'package.json', '..%2findex.html', '__proto__', 'constructor', 'x.js'])
    .run(async ({ assert }, archivo) => {
      const { statusCode, body } = await request(`${DIRECCION}/docs/${archivo}`)
      await body.dump()

      assert.equal(statusCode, 404)
    })
})
