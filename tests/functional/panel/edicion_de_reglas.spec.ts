import { test } from '@japa/runner'
import Asiento from '#models/asiento'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { cambiarReglas, CUALQUIERA, idDe, nombres, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando, type Navegante } from './navegante.js'
import { leido } from './pagina.js'

const CORTOS = {
  nombre: 'Los cortos primero',
  grupo: 'todas',
  renglones: 'duracion < 60\ncantidad_no_me_gusta <= 3',
  importancia: '50',
  habilitada: 'si',
}

async function enElEditor(ruta = '/panel/reglas/nueva'): Promise<Navegante> {
  const navegante = await administrando()
  await navegante.ver(ruta)
  return navegante
}

test.group('Escribir una regla', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('una nueva cambia el muro del teléfono enseguida', async ({ assert, client }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const corto = await subirVideo(client, ana, { duracion: 30 })
    const largo = await subirVideo(client, ana, { duracion: 600 })
    const muro = async () => {
      const respuesta = await client.get('/video').bearerToken(beto.token)
      return respuesta.body().map(({ id }: { id: string }) => id)
    }
    assert.deepEqual(await muro(), [largo, corto])
    const navegante = await enElEditor()

    const pregunta = await navegante.mandar('/panel/reglas', CORTOS)
    assert.include(pregunta.html, 'Se crea «Los cortos primero»')
    assert.notInclude(await nombres(), CORTOS.nombre)

    const hecho = await navegante.mandar('/panel/reglas')
    assert.include(hecho.html, 'rige en menos de 5 segundos')
    assert.deepEqual(await muro(), [corto, largo])
    const filas = await Asiento.query().orderBy('id')
    assert.deepEqual(
      filas.map(({ quien, que }) => `${quien} ${que}`),
      ['admin regla.crear']
    )
  })

  test('la vista previa muestra el muro de alguien antes y después, y no guarda nada', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await subirVideo(client, ana, { titulo: 'El corto', duracion: 30 })
    await subirVideo(client, ana, { titulo: 'El largo', duracion: 600 })
    const navegante = await enElEditor()
    const campos = { ...navegante.pagina?.formularios.at(-1)?.campos, ...CORTOS }

    for (const de of [String(beto.id), beto.email]) {
      const { html } = await navegante.pedir('POST', '/panel/reglas/prueba', { ...campos, de })

      assert.include(html, 'sube 1')
      assert.include(html, 'baja 1')
      assert.include(leido(html), 'Los cortos primero +50')
      assert.include(leido(html), CORTOS.renglones)
    }
    assert.notInclude(await nombres(), CORTOS.nombre)
  })

  test('la vista previa del muro de nadie lo dice', async ({ assert }) => {
    const navegante = await enElEditor()
    const campos = { ...navegante.pagina?.formularios.at(-1)?.campos, ...CORTOS }

    const sinDecir = await navegante.pedir('POST', '/panel/reglas/prueba', campos)
    assert.include(sinDecir.html, 'Elegí de quién es el muro')

    const deNadie = await navegante.pedir('POST', '/panel/reglas/prueba', { ...campos, de: '9999' })
    assert.include(deNadie.html, 'No existe el usuario 9999')
  })

  test('la que no se puede guardar dice por qué, y lo escrito sigue ahí', async ({ assert }) => {
    const navegante = await enElEditor()

    const { estado, html } = await navegante.mandar('/panel/reglas', {
      ...CORTOS,
      renglones: 'duracion < mucho\nlargo > 3\nninguna cosa',
    })

    assert.equal(estado, 400)
    assert.include(html, 'no se entiende')
    assert.include(leido(html), 'duracion < mucho')
    assert.include(html, 'value="Los cortos primero"')

    const otra = await navegante.mandar('/panel/reglas', {
      ...CORTOS,
      renglones: 'duracion < mucho',
    })
    assert.include(otra.html, 'condiciones.todas[0].valor')
  })

  test('la que tiene grupos adentro se escribe como JSON', async ({ assert }) => {
    const navegante = await enElEditor('/panel/reglas/nueva?modo=json')
    const condiciones = {
      alguna: [{ todas: [{ hecho: 'duracion', operador: 'menor', valor: 5 }] }],
    }

    await navegante.cambiar('/panel/reglas', {
      nombre: 'Honda',
      condiciones: JSON.stringify(condiciones),
      habilitada: 'si',
    })

    const { html } = await navegante.ver(`/panel/reglas/${await idDe('Honda')}`)
    assert.include(html, 'name="condiciones"')
    assert.include(leido(html), '"alguna"')
  })

  test('el ejemplo de una en JSON se guarda así como viene', async ({ assert }) => {
    const navegante = await enElEditor('/panel/reglas/nueva?modo=json')

    const hecho = await navegante.cambiar('/panel/reglas', { nombre: 'La del ejemplo' })

    assert.include(hecho.html, 'rige en menos de 5 segundos')
    assert.include(await nombres(), 'La del ejemplo')
  })

  test('lo que tiene caracteres que no se ven se guarda igual, se cambie lo que se cambie', async ({
    assert,
  }) => {
    const nombre = 'Gente\u200c\u200e\u00ad suelta'
    const cambiar = await cambiarReglas()
    await cambiar.crear({ ...CUALQUIERA, nombre, descripcion: nombre }, { autor: 'otro' })
    const ruta = `/panel/reglas/${await idDe(nombre)}`
    const navegante = await enElEditor(ruta)

    const pregunta = await navegante.mandar(ruta, { importancia: '7' })
    assert.notInclude(pregunta.html, 'nombre:')
    assert.notInclude(pregunta.html, 'descripción:')
    // Lo que se lee sigue sin engaños.
    assert.include(pregunta.html, String.raw`Gente\u200c`)
    await navegante.mandar(ruta)

    assert.include(await nombres(), nombre)
  })
})
