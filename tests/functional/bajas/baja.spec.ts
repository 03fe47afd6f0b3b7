import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { CLAVE, registrar } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { red } from '#tests/red'
import { alguienConTodo, completarBajas, irse } from './mundo.js'
import { rastrosDe } from './rastros.js'

/** Los ids chicos coinciden con cantidades: así un rastro es un rastro. */
const ID_INCONFUNDIBLE = 100

test.group('Irse de Chotuve', (group) => {
  group.each.setup(async () => async () => {
    await db.from('baja_en_curso').delete()
  })

  test('con la clave mal, o sin ella, no se va nadie', async ({ client, assert }) => {
    const ana = await registrar(client)

    for (const cuerpo of [
      {},
      { password: 'otra' },
      { password: null },
      { password: 123 },
      { password: '' },
    ]) {
      const respuesta = await irse(client, ana, cuerpo)
      assert.equal(respuesta.status(), 400)
      assert.deepEqual(respuesta.body(), { mensaje: 'La clave no es correcta.' })
    }
    assert.equal(await estadoDe(client.get('/usuario').bearerToken(ana.token)), 200)
  })

  test('desde que se contesta no es nadie: ni entra, ni su token vale, ni se la ve', async ({
    client,
    assert,
  }) => {
    const { zulema, ana } = await alguienConTodo(client)

    const respuesta = await irse(client, zulema)

    assert.equal(respuesta.status(), 200)
    assert.deepEqual(respuesta.body(), {})
    const entrar = { email: zulema.email, password: CLAVE }
    assert.equal(await estadoDe(client.post('/usuario/sesion').json(entrar)), 400)
    assert.equal(await estadoDe(client.get('/usuario').bearerToken(zulema.token)), 401)
    assert.equal(await estadoDe(irse(client, zulema)), 401)
    for (const ruta of ['', '/perfil', '/contacto', '/video']) {
      const estado = await estadoDe(
        client.get(`/usuario/${zulema.id}${ruta}`).bearerToken(ana.token)
      )
      assert.equal(estado, 404, ruta)
    }
  })

  test('después no queda nada suyo en ninguna tabla, y lo de los demás sigue', async ({
    client,
    assert,
  }) => {
    let relleno = 0
    while (relleno < ID_INCONFUNDIBLE) {
      const { id } = await registrar(client)
      relleno = id
    }
    const { zulema, nombre, texto, ana, ajeno, propio } = await alguienConTodo(client)
    assert.isNotEmpty(await rastrosDe(zulema.id, [texto]))

    await irse(client, zulema)
    await completarBajas()

    assert.deepEqual(await rastrosDe(zulema.id, [texto, nombre, zulema.email]), [])
    const deAna = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(ana.token))
    assert.containsSubset(await deAna(`/video/${ajeno}`), {
      'me-gustas': 1,
      'cantidad-comentarios': 1,
    })
    assert.lengthOf(await deAna(`/video/${ajeno}/comentario`), 1)
    assert.deepEqual(await deAna('/usuario/contacto'), [])
    const [conversacion] = await deAna('/chat')
    assert.containsSubset(conversacion, {
      no_leidos: 0,
      usuario: { email: '<eliminado>' },
      ultimo_mensaje: 'Lo que dijo Ana',
    })
    assert.equal(await estadoDe(client.get(`/video/${propio}`).bearerToken(ana.token)), 404)
    const notificaciones: { titulo: string; cuerpo: string }[] =
      await deAna('/usuario/notificacion')
    assert.includeDeepMembers(
      notificaciones.map(({ titulo, cuerpo }) => [titulo, cuerpo]),
      [
        ['Nuevo mensaje de <eliminado>.', ''],
        ['<eliminado> comentó tu video', ''],
        ['Nueva reacción a tu video', 'A <eliminado> le gustó tu video De Ana.'],
      ]
    )
  })

  test('en auth quedan el perfil en blanco y otra clave; en media, ningún video suyo', async ({
    client,
    assert,
  }) => {
    const { zulema, propio } = await alguienConTodo(client)

    await irse(client, zulema)
    await completarBajas()

    const enAuth = await leer(`${red().auth.url}/usuario/${zulema.id}`)
    assert.containsSubset(enAuth, {
      nombre: '',
      apellido: '',
      foto: '',
      telefono: null,
      direccion: null,
    })
    assert.equal(await entrarEnAuth(zulema.email), 400)
    assert.containsSubset(await leer(`${red().media.url}/video/${propio}`), { habilitado: false })
  })

  test('lo que estaba en camino a auth cuando se fue se borra en el repaso', async ({
    client,
    assert,
  }) => {
    const { zulema } = await alguienConTodo(client)
    await irse(client, zulema)
    await completarBajas({ hasta: 'repaso' })
    const enAuth = `${red().auth.url}/usuario/${zulema.id}`
    await mandar(enAuth, { nombre: 'VUELVE', telefono: '123' })
    await mandar(`${enAuth}/clave`, { password: CLAVE })
    assert.equal(await entrarEnAuth(zulema.email), 200)

    await completarBajas()

    assert.containsSubset(await leer(enAuth), { nombre: '', telefono: null })
    assert.equal(await entrarEnAuth(zulema.email), 400)
  })

  test('veinte veces a la vez es una sola baja, y nadie recibe un error del servidor', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const antes = await cuantas('baja')

    const estados = await Promise.all(Array.from({ length: 20 }, () => estadoDe(irse(client, ana))))

    assert.includeMembers([200, 401], [...new Set(estados)])
    assert.include(estados, 200)
    assert.equal((await cuantas('baja')) - antes, 1)
  })
})

async function cuantas(tabla: string) {
  const [fila] = await db.from(tabla).count('* as total')
  return Number(fila.total)
}

async function leer(url: string) {
  const respuesta = await fetch(url)
  return respuesta.json()
}

async function mandar(url: string, cuerpo: object) {
  await fetch(url, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(cuerpo),
  })
}

async function entrarEnAuth(email: string) {
  const respuesta = await fetch(`${red().auth.url}/usuario/sesion`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: CLAVE }),
  })
  return respuesta.status
}
