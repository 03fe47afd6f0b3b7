import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { encender, pedir, pedirEnCrudo } from './apoyo.js'
import { listar, redConVideos, videos } from './listar.js'

async function titulos(red: RedLocal, consulta: string): Promise<string[]> {
  const lista = await videos(red, consulta)
  return lista.map(({ titulo }) => titulo).sort()
}

const HABILITADOS_PUBLICOS = ['publico de 1', 'publico de 2']
const HABILITADOS = [...HABILITADOS_PUBLICOS, 'privado de 1', 'privado de 2', 'privado de 3'].sort()

test.group('Media local | listar videos', () => {
  test('«{consulta}»')
    .with([
      { consulta: '', esperados: HABILITADOS },
      { consulta: '?contactos=', esperados: HABILITADOS },
      { consulta: '?contactos=%20', esperados: HABILITADOS_PUBLICOS },
      { consulta: '?contactos=+', esperados: HABILITADOS_PUBLICOS },
      { consulta: '?contactos=2', esperados: [...HABILITADOS_PUBLICOS, 'privado de 2'] },
      {
        consulta: '?contactos=2&contactos=3',
        esperados: [...HABILITADOS_PUBLICOS, 'privado de 2', 'privado de 3'],
      },
      { consulta: '?contactos=99', esperados: HABILITADOS_PUBLICOS },
      { consulta: '?usuario_id=1', esperados: ['privado de 1', 'publico de 1'] },
      { consulta: '?usuario_id=1&contactos=%20', esperados: ['publico de 1'] },
      { consulta: '?usuario_id=2&contactos=2', esperados: ['privado de 2', 'publico de 2'] },
      { consulta: '?usuario_id=1&contactos=3', esperados: ['privado de 3', 'publico de 1'] },
      { consulta: '?usuario_id=99', esperados: [] },
      { consulta: '?solo_habilitados=true', esperados: HABILITADOS },
      {
        consulta: '?solo_habilitados=false',
        esperados: [...HABILITADOS, 'deshabilitado de 2', 'oculto de 2'].sort(),
      },
      {
        consulta: '?solo_habilitados=no&usuario_id=2',
        esperados: ['deshabilitado de 2', 'oculto de 2', 'privado de 2', 'publico de 2'],
      },
      {
        // Los deshabilitados de los contactos no entran ni así: `oculto de 2` falta.
        consulta: '?solo_habilitados=false&contactos=2',
        esperados: [...HABILITADOS_PUBLICOS, 'deshabilitado de 2', 'privado de 2'].sort(),
      },
    ])
    .run(async ({ assert, test: prueba }, { consulta, esperados }) => {
      const red = await redConVideos(prueba)
      assert.deepEqual(await titulos(red, consulta), [...esperados].sort())
      const { total } = await listar(red, `${consulta || '?'}&cantidad=1`)
      assert.equal(total, esperados.length, 'el total no depende de la página')
    })

  test('lo último va primero, y en un mismo instante el _id mayor', async ({
    assert,
    test: prueba,
  }) => {
    let ahora = ''
    const red = await encender(prueba, { reloj: () => new Date(ahora) })
    const instantes = ['2026-01-02', '2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02']
    for (const [orden, instante] of instantes.entries()) {
      ahora = `${instante}T00:00:00.000Z`
      await pedir('POST', `${red.media.url}/video`, {
        cuerpo: { titulo: String(orden), url: 'u', usuario_id: 1, duracion: 1 },
      })
    }

    const lista = await videos(red, '')
    assert.deepEqual(
      lista.map(({ titulo }) => titulo),
      ['1', '4', '3', '0', '2']
    )
    const porCreacion = [...lista].sort((a, b) => Number(a.titulo) - Number(b.titulo))
    const ids = porCreacion.map(({ _id }) => _id)
    assert.deepEqual(ids, [...ids].sort(), 'los _id suben aunque el reloj se atrase')
  })

  test('se pagina, sin máximo', async ({ assert, test: prueba }) => {
    const ejemplos = Array.from({ length: 12 }, (_, indice) => ({
      titulo: String(indice).padStart(2, '0'),
      usuario_id: 1,
      visibilidad: 'publico' as const,
    }))
    const red = await redConVideos(prueba, ejemplos)

    assert.lengthOf(await videos(red, ''), 10)
    assert.deepEqual(await titulos(red, '?offset=10'), ['00', '01'])
    assert.deepEqual(await titulos(red, '?offset=1&cantidad=2'), ['09', '10'])
    assert.lengthOf(await videos(red, '?cantidad=10000'), 12)
    assert.deepEqual(await listar(red, '?cantidad=0'), { videos: [], total: 12 })
    assert.deepEqual(await listar(red, '?offset=500'), { videos: [], total: 12 })
    for (const consulta of ['?offset=a', '?cantidad=a', '?usuario_id=a']) {
      const { estado } = await pedir('GET', `${red.media.url}/video${consulta}`)
      assert.equal(estado, 400)
    }
  })

  test('descarta los parámetros después del número 1.000', async ({ assert, test: prueba }) => {
    const red = await redConVideos(prueba)
    const relleno = (cantidad: number) => 'x&'.repeat(cantidad)
    assert.include(await titulos(red, `?${relleno(999)}contactos=3`), 'privado de 3')
    assert.notInclude(
      await titulos(red, `?contactos=%20&${relleno(998)}x&contactos=3`),
      'privado de 3'
    )
    assert.include(await titulos(red, `?contactos=%20&${relleno(998)}contactos=3`), 'privado de 3')
  })

  test('rechaza una URL de más de 8 kB', async ({ assert, test: prueba }) => {
    const red = await redConVideos(prueba)
    const pedirDe = (largo: number) =>
      pedirEnCrudo(red.media.url, 'GET', '/video?x='.padEnd(largo, '1'))
    assert.match(await pedirDe(8192), /^HTTP\/1\.1 200 /)
    for (const largo of [8193, 100_000]) {
      const respuesta = await pedirDe(largo)
      assert.match(respuesta, /^HTTP\/1\.1 431 /)
      assert.match(respuesta, /access-control-allow-origin: \*/i)
    }
  })
})
