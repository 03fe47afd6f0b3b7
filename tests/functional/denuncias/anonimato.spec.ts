import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { capturarRegistro } from '#tests/registro'
import { hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'
import { comentar, comoAdministrador, denunciar, ultimaDenuncia } from './pedidos.js'
import { pedir as pedirContrastando } from '#tests/documento/clientes'
import { rutasDeLaApi } from '#tests/rutas'

/** Lo que delataría a quien denunció: nada de esto se dice en ningún otro lado de esta prueba. */
const DELATOR = { nombre: 'Zulema', apellido: 'Delatora' }
const TEXTO = 'palabras-de-la-denuncia'

test.group('Quién denunció', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('no lo sabe nunca el denunciado: ni lo que se le contesta, ni lo que se le avisa, ni el registro', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const registro = await capturarRegistro()
    const delator = await registrar(client, DELATOR)
    const [denunciado, tercero] = [await registrar(client), await registrar(client)]
    await hacerContactos(client, denunciado, tercero)
    const video = await subirVideo(client, denunciado)
    const comentario = await comentar(client, denunciado, video, 'hola')
    registro.entradas.length = 0
    const { resolver } = await comoAdministrador(client)

    const dichos: string[] = []
    for (const [tipo, id, resolucion] of [
      ['comentario', comentario, 'comentario-eliminado'],
      ['usuario', denunciado.id, 'desestimada'],
      ['video', video, 'video-deshabilitado'],
    ] as const) {
      const denuncia = await denunciar(client, delator, tipo, id, { motivo: 'odio', texto: TEXTO })
      denuncia.assertStatus(201)
      const resuelta = await resolver(await ultimaDenuncia(), resolucion, TEXTO)
      resuelta.assertStatus(200)
      dichos.push(
        ...(await todoLoQueLee(denunciado, { usuario: denunciado.id, video, comentario }))
      )
      dichos.push(...(await todoLoQueLee(tercero, { usuario: denunciado.id, video, comentario })))
    }
    registro.soltar()

    const suyas = await db.from('notificacion').whereNot('usuario', delator.id)
    dichos.push(...suyas.map((fila) => JSON.stringify(fila)))
    const lineas = registro.entradas.map((entrada) => JSON.stringify(entrada))
    assert.isNotEmpty(dichos)
    assert.isNotEmpty(lineas)
    const delatan = new RegExp(`${DELATOR.nombre}|${DELATOR.apellido}|${delator.email}|${TEXTO}`)
    assert.deepEqual(
      [...dichos, ...lineas].filter((dicho) => delatan.test(dicho)),
      []
    )
    // Tampoco por su id: ninguna notificación ajena lo nombra.
    assert.isEmpty(await db.from('notificacion').where('causante', delator.id))
  })

  test('a quien denunció no se le nombra a nadie', async ({ client, assert }) => {
    await vaciar(client)
    const delator = await registrar(client, DELATOR)
    const otro = await registrar(client, { nombre: 'Otilia', apellido: 'Otra' })
    const denunciado = await registrar(client, { nombre: 'Damián', apellido: 'Denunciado' })
    for (const persona of [delator, otro]) {
      await denunciar(client, persona, 'usuario', denunciado.id)
    }
    const { resolver } = await comoAdministrador(client)
    await resolver(await ultimaDenuncia(), 'usuario-deshabilitado', 'Una nota interna')

    const respuesta = await client.get('/usuario/notificacion').bearerToken(delator.token)

    const [aviso, ...resto] = respuesta.body()
    assert.isEmpty(resto)
    assert.deepEqual(aviso.datos, { tipo: 'denuncia_resuelta' })
    assert.notMatch(JSON.stringify(aviso), /Otilia|Damián|Denunciado|nota interna|administrador/i)
  })

  /** Todo lo que una persona puede leer, ruta por ruta. */
  async function todoLoQueLee(persona: Persona, lugares: Record<string, string | number>) {
    const { urlPropia } = await import('#tests/servidor_aparte')
    const rutas = rutasDeLaApi()
      .filter(({ metodo }) => metodo === 'GET')
      .map(({ patron }) => patron.replace(/:(\w+)/g, (_, nombre) => String(lugares[nombre] ?? 1)))
    return Promise.all(
      rutas.map(async (ruta) => {
        const respuesta = await pedirContrastando(`${urlPropia()}${ruta}`, {
          headers: { Authorization: `Bearer ${persona.token}` },
        })
        return `${ruta} ${respuesta.status} ${await respuesta.text()}`
      })
    )
  }
})
