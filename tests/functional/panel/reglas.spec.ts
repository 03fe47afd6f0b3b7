import { test } from '@japa/runner'
import Asiento from '#models/asiento'
import { ultimaVersion } from '#reglas/guardadas/transaccion'
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

  test('la historia se recorre sin repetir nada, aunque mientras tanto haya cambios', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    for (let cual = 1; cual <= 26; cual++) {
      await cambiar.crear({ nombre: `Cambio ${cual}.`, ...CUALQUIERA }, { autor: 'ana' })
    }
    const navegante = await administrando()

    const primera = await navegante.ver('/panel/reglas/historia')
    const [, siguiente = ''] = /href="([^"]+)"[^>]*>\s*Siguientes/.exec(primera.html) ?? []
    await cambiar.crear({ nombre: 'Uno nuevo.', ...CUALQUIERA }, { autor: 'beto' })
    const segunda = await navegante.ver(leido(siguiente))

    assert.include(primera.html, 'Cambio 2.')
    assert.notInclude(segunda.html, 'Cambio 2.')
    assert.include(segunda.html, 'Cambio 1.')
  })
})

test.group('El muro explicado', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('muestra cada video con su importancia, lo que le sumó cada regla y sus hechos', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await subirVideo(client, ana, { titulo: 'El de ana' })
    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'De más de diez', ...CUALQUIERA }, { autor: 'otro' })
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/muro?de=${encodeURIComponent(beto.email)}`)

    for (const dicho of ['El de ana', 'De más de diez', 'duracion > 10', 'cantidad_contactos']) {
      assert.include(leido(html), dicho)
    }
  })

  test('el de nadie lo dice', async ({ assert }) => {
    const navegante = await administrando()

    for (const de of ['9999', 'nadie@chotuve.test', '0']) {
      const { estado, html } = await navegante.ver(`/panel/muro?de=${de}`)
      assert.equal(estado, 200)
      assert.include(html, `No existe el usuario ${de}`)
    }
  })
})
