import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import Asiento from '#models/asiento'
import Notificacion from '#models/notificacion'
import { hacerContactos, registrar, vaciar, type Persona } from '#tests/personas'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'
import type { ApiClient } from '@japa/api-client'

const MOTIVO = 'INVALID_ARGUMENT <b>raro</b>'

/** Deja fallida una notificación de alguien, como si Firebase la hubiera rechazado. */
async function conUnaFallida(client: ApiClient): Promise<{ ana: Persona; id: number }> {
  const [ana, beto] = [await registrar(client), await registrar(client)]
  await hacerContactos(client, ana, beto)
  const { id } = await Notificacion.query().where('usuario', ana.id).firstOrFail()
  await db.from('notificacion').where({ id }).update({ estado: 'fallida', ultimo_error: MOTIVO })
  return { ana, id }
}

const estadoDe = async (id: number) => {
  const { estado } = await Notificacion.findOrFail(id)
  return estado
}

test.group('Las entregas', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('lo fallido dice por qué, y se lo reintenta de a una', async ({ assert, client }) => {
    const { id } = await conUnaFallida(client)
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel/entregas')
    assert.include(leido(html), MOTIVO)
    assert.notInclude(html, '<b>raro')

    const hecho = await navegante.cambiar(`/panel/entregas/${id}/reintento`)
    assert.include(hecho.html, `La notificación ${id} quedó pendiente otra vez`)
    assert.equal(await estadoDe(id), 'pendiente')
    const [asiento] = await Asiento.query()
    assert.containsSubset(asiento?.$attributes, {
      quien: 'admin',
      que: 'entregas.reintentar',
      sobre: `notificacion ${id}`,
    })
  })

  test('la que otro ya reintentó se dice, y no se asienta de nuevo', async ({ assert, client }) => {
    const { id } = await conUnaFallida(client)
    const [una, otra] = [await administrando(), await administrando()]
    for (const navegante of [una, otra]) {
      await navegante.ver('/panel/entregas')
      await navegante.mandar(`/panel/entregas/${id}/reintento`)
    }
    await una.mandar(`/panel/entregas/${id}/reintento`)

    const { html } = await otra.mandar(`/panel/entregas/${id}/reintento`)

    assert.include(html, 'ya no estaba fallida')
    assert.lengthOf(await Asiento.query(), 1)
  })

  test('la que no existe es una página que lo dice', async ({ assert, client }) => {
    const { id } = await conUnaFallida(client)
    const navegante = await administrando()
    const { formularios } = await navegante.ver('/panel/entregas')
    const [{ campos } = { campos: {} }] = formularios

    const { estado, html } = await navegante.pedir(
      'POST',
      `/panel/entregas/${id + 999}/reintento`,
      campos
    )

    assert.equal(estado, 404)
    assert.include(html, `No existe la notificación ${id + 999}`)
  })

  test('o todas a la vez, diciendo antes cuántas', async ({ assert, client }) => {
    const { id } = await conUnaFallida(client)
    const navegante = await administrando()
    await navegante.ver('/panel/entregas')

    const pregunta = await navegante.mandar('/panel/entregas/reintento')
    assert.include(pregunta.html, '1 notificación y 0 mensajes')
    assert.equal(await estadoDe(id), 'fallida')

    await navegante.mandar('/panel/entregas/reintento')
    assert.equal(await estadoDe(id), 'pendiente')
  })

  test('se las filtra por cómo están y por persona', async ({ assert, client }) => {
    const { ana, id } = await conUnaFallida(client)
    const navegante = await administrando()

    const suyas = await navegante.ver(`/panel/entregas?estado=todas&usuario=${ana.id}`)
    const entregadas = await navegante.ver('/panel/entregas?estado=entregada')

    assert.include(suyas.html, `/panel/entregas/${id}/reintento`)
    assert.include(entregadas.html, 'No hay ninguna así')
  })
})

test.group('La auditoría', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('dice quién, qué y cómo quedó, y se la filtra', async ({ assert, client }) => {
    const ana = await registrar(client)
    const navegante = await administrando()
    await navegante.ver(`/panel/personas/${ana.id}`)
    await navegante.cambiar(`/panel/personas/${ana.id}/habilitado`)

    const { html } = await navegante.ver('/panel/auditoria')
    assert.include(html, `usuario ${ana.id}`)
    assert.include(leido(html), '"habilitado": false')

    const deOtro = await navegante.ver('/panel/auditoria?quien=nadie')
    const deOtraCosa = await navegante.ver('/panel/auditoria?que=regla.crear')
    const deAntes = await navegante.ver('/panel/auditoria?hasta=2020-01-01')
    const deHoy = await navegante.ver('/panel/auditoria?quien=admin&desde=2020-01-01')
    for (const pagina of [deOtro, deOtraCosa, deAntes]) {
      assert.include(pagina.html, 'No hay ningún cambio así')
    }
    assert.include(deHoy.html, 'usuario.deshabilitar')
  })
})
