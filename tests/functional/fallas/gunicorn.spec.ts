import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { levantarIntermediario, type Intermediario } from '#tests/fallas/intermediario'
import { registrar, vaciar, type Persona } from '#tests/personas'
import { red } from '#tests/red'
import { encenderServidorAparte, pedirA, type ServidorAparte } from '#tests/servidor_aparte'

/** Lo que gunicorn, delante de auth, lee de una cabecera y de la línea de pedido. */
const CABECERA = 8_190
const LINEA = 4_094

const PAGINA = '<html>\n  <head>\n    <title>Bad Request</title>\n  </head>\n</html>\n'

/** Más que las que alcanzan para abrir un circuito. */
const VECES = 40

const CONTACTOS = 1_500

test.group('Auth detrás de gunicorn', (group) => {
  let gunicorn: Intermediario
  let servidor: ServidorAparte
  let ana: Persona

  group.tap((prueba) => prueba.timeout(60_000))
  group.setup(async () => {
    gunicorn = await levantarIntermediario(red().auth.url)
    servidor = await encenderServidorAparte({
      CHOTUVE_AUTH_URL: gunicorn.url,
      RED_TIEMPO_LIMITE_MS: '20000',
    })
    return async () => {
      await servidor.detener()
      await gunicorn.cerrar()
    }
  })
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    ana = await registrar(client)
    poner()
  })

  /** Con sus límites, y contestando también así a lo que `ademas` diga. */
  function poner(ademas: (url: string, metodo: string) => boolean = () => false) {
    gunicorn.limpiar()
    gunicorn.intervenirCon(({ url, metodo, largos: { linea, cabecera } }) =>
      linea > LINEA || cabecera > CABECERA || ademas(url, metodo)
        ? (respuesta) =>
            respuesta
              .writeHead(400, { 'Content-Type': 'text/html', 'Connection': 'close' })
              .end(PAGINA)
        : undefined
    )
  }

  const estadoDe = async (ruta: string, token: string, metodo?: string, cuerpo?: object) => {
    const { estado } = await pedirA(servidor.url, ruta, { token, metodo, cuerpo })
    return estado
  }

  const repetir = (pedir: () => Promise<number>) =>
    Promise.all(Array.from({ length: VECES }, () => pedir()))

  test('un token que no entra es 401 sin llamarlo, y nadie se entera', async ({ assert }) => {
    const [anonimos, honestos] = await Promise.all([
      repetir(() => estadoDe('/usuario', 'a'.repeat(9_000))),
      repetir(() => estadoDe('/usuario', ana.token)),
    ])

    assert.deepEqual(new Set(anonimos), new Set([401]))
    assert.deepEqual(new Set(honestos), new Set([200]))
    assert.isTrue(gunicorn.llamadas.every(({ largos }) => largos.cabecera <= CABECERA))
    assert.lengthOf(gunicorn.llamadas, 2 * VECES)
  })

  test('el más largo que entra se le pregunta, y uno más no', async ({ assert }) => {
    const justo = CABECERA - 'Authorization: Bearer '.length

    assert.equal(await estadoDe('/usuario', 'a'.repeat(justo)), 401)
    assert.lengthOf(gunicorn.llamadas, 1)
    assert.equal(await estadoDe('/usuario', 'a'.repeat(justo + 1)), 401)
    assert.lengthOf(gunicorn.llamadas, 1)
  })

  test('un 400 que no es JSON no es un auth enfermo', async ({ assert }) => {
    poner((url, metodo) => metodo === 'PUT' && url.startsWith('/usuario/'))
    const perfil = { nombre: 'Ana', apellido: 'Paz' }
    await repetir(() => estadoDe('/usuario/perfil', ana.token, 'PUT', perfil))

    assert.lengthOf(
      gunicorn.llamadas.filter(({ metodo }) => metodo === 'PUT'),
      VECES
    )
    assert.deepEqual(new Set(await repetir(() => estadoDe('/usuario', ana.token))), new Set([200]))
  })

  test('la lista de alguien con muchos contactos entra en la línea', async ({ assert }) => {
    const filas = Array.from({ length: CONTACTOS }, (_, orden) => ({
      usuario_1: ana.id,
      usuario_2: 2_147_000_000 + orden,
    }))
    for (let desde = 0; desde < CONTACTOS; desde += 300) {
      await db.table('contacto').multiInsert(filas.slice(desde, desde + 300))
    }

    assert.equal(await estadoDe('/usuario/contacto', ana.token), 200)
    const listas = gunicorn.llamadas.filter(({ url }) => url.includes('ids='))
    assert.isAbove(listas.length, 3)
    assert.isTrue(listas.every(({ largos }) => largos.linea <= LINEA))
    assert.isTrue(listas.some(({ largos }) => largos.linea > LINEA / 2))
  })
})
