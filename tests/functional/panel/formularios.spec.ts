import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { idDe, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando } from './navegante.js'

test.group('Un formulario que no es de ninguna página', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('no habilita ni deshabilita si no dice cuál de las dos: {titulo}')
    .with(casos([undefined, '', 'SI', 'true']))
    .run(async ({ assert, client }, { valor }) => {
      const ana = await registrar(client)
      const video = await subirVideo(client, ana)
      const navegante = await administrando()
      const { formularios } = await navegante.ver('/panel')
      const csrf = formularios[0]?.campos._csrf ?? ''

      for (const [ruta, nombre] of [
        [`/panel/personas/${ana.id}/habilitado`, 'habilitado'],
        [`/panel/videos/${video}/habilitado`, 'habilitado'],
        [`/panel/reglas/${await idDe('Muchos comentarios')}/habilitada`, 'habilitada'],
      ] as const) {
        const campos = { _csrf: csrf, ...(valor !== undefined && { [nombre]: valor }) }
        const { estado } = await navegante.pedir('POST', ruta, campos)
        assert.equal(estado, 400, ruta)
      }
    })

  test('con demasiados campos se rechaza: la página que los repite sería enorme', async ({
    assert,
  }) => {
    const navegante = await administrando()
    await navegante.ver('/panel/reglas')
    const [ruta] = navegante.pagina?.formularios
      .map(({ destino }) => destino)
      .filter((destino) => destino.endsWith('/habilitada')) ?? ['']
    const demas = Object.fromEntries(Array.from({ length: 1_000 }, (_, cual) => [`c${cual}`, '']))

    const { estado, html } = await navegante.mandar(ruta ?? '', demas)

    assert.equal(estado, 400)
    assert.notInclude(html, 'c999')
  })
})
