import { test } from '@japa/runner'
import { ultimaVersion } from '#reglas/guardadas/transaccion'
import { vaciar } from '#tests/personas'
import { cambiarReglas, CUALQUIERA, idDe, nombres, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando, type Navegante } from './navegante.js'
import { leido } from './pagina.js'

async function enElEditor(ruta = '/panel/reglas/nueva'): Promise<Navegante> {
  const navegante = await administrando()
  await navegante.ver(ruta)
  return navegante
}

test.group('Las reglas', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('se las lee en palabras', async ({ assert }) => {
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel/reglas')

    for (const nombre of await nombres()) {
      assert.include(leido(html), nombre)
    }
    assert.include(leido(html), 'cantidad_comentarios >')
  })

  test('editar solo cambia lo que se cambió, y dice qué era y qué queda', async ({ assert }) => {
    const id = await idDe('Muchos comentarios')
    const navegante = await enElEditor(`/panel/reglas/${id}`)

    const pregunta = await navegante.mandar(`/panel/reglas/${id}`, { importancia: '7' })

    assert.match(pregunta.html, /importancia: \S+ → \+7/)
    assert.notInclude(pregunta.html, 'descripción:')
    const sinCambiar = await enElEditor(`/panel/reglas/${id}`)
    const nada = await sinCambiar.mandar(`/panel/reglas/${id}`)
    assert.include(nada.html, 'No había nada que cambiar')
  })

  test('dos a la vez no se pisan: al segundo se le dice, y lo que escribió sigue ahí', async ({
    assert,
  }) => {
    const id = await idDe('Muchos comentarios')
    const ruta = `/panel/reglas/${id}`
    const [una, otra] = [await enElEditor(ruta), await enElEditor(ruta)]
    await una.cambiar(ruta, { importancia: '7' })

    const { estado, html } = await otra.mandar(ruta, { importancia: '9' })

    assert.equal(estado, 409)
    assert.include(html, 'Otra persona cambió las reglas')
    assert.include(html, 'value="9"')
    const segunda = await otra.mandar(ruta)
    assert.include(leido(segunda.html), 'importancia: +7 → +9')
  })

  test('tampoco si el otro llega entre que se pregunta y se confirma', async ({ assert }) => {
    const id = await idDe('Muchos comentarios')
    const ruta = `/panel/reglas/${id}`
    const navegante = await enElEditor(ruta)
    await navegante.mandar(ruta, { importancia: '9' })
    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'Del otro', ...CUALQUIERA }, { autor: 'otro' })

    const { estado } = await navegante.mandar(ruta)

    assert.equal(estado, 409)
    assert.equal(await ultimaVersion(), 2)
  })

  test('se deshabilita, se elimina, y se vuelve a como estaba', async ({ assert }) => {
    const nombre = 'Muchos comentarios'
    const id = await idDe(nombre)
    const antes = await nombres()
    const navegante = await administrando()

    await navegante.ver('/panel/reglas')
    const apagada = await navegante.cambiar(`/panel/reglas/${id}/habilitada`)
    assert.include(apagada.html, 'Deshabilitada')
    await navegante.cambiar(`/panel/reglas/${id}/eliminada`)
    assert.notInclude(await nombres(), nombre)

    const historia = await navegante.ver('/panel/reglas/historia')
    assert.include(leido(historia.html), `Se elimina «${nombre}»`)
    // Quien dicta lo que quiere tocar dice lo que ve.
    assert.match(leido(historia.html), /aria-label="Volver acá…[^"]*"\s*>\s*Volver acá…/)
    await navegante.pedir('POST', '/panel/reglas/vuelta', {
      _csrf: historia.formularios[0]?.campos._csrf ?? '',
      version: '1',
    })
    await navegante.mandar('/panel/reglas/vuelta')
    assert.sameMembers(await nombres(), antes)
  })
})
