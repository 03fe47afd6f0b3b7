import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { hasta } from '#tests/apoyo/espera'
import { pedir } from './acciones.js'
import { DosBases, en, estadoDe, listo, soloLectura } from './dos_bases.js'
import { encenderServidor } from './servidores.js'

/** En cuánto tiene que volver a escribirse. */
const LIMITE_MS = 5_000

test.group('Cuando el principal pasa a ser otro', (group) => {
  const bases = new DosBases(group)

  test('las escrituras vuelven a andar en el otro y ninguna queda en el anterior', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await bases.contactos()
    const { url } = await encenderServidor(prueba, { DATABASE_URL: bases.direccion('read-write') })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    // Que haya varias conexiones abiertas con el primero.
    const antes = await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(bases.dos, 'on')
    await soloLectura(bases.uno, 'on')
    await hasta(async () => (await estadoDe(url)) === 503)
    const sinPrincipal = await listo(url)
    await soloLectura(bases.dos, 'off')
    const desde = performance.now()
    await hasta(async () => {
      const { estado } = await decir()
      return estado === 201
    })
    const ms = performance.now() - desde
    const despues = await Promise.all(Array.from({ length: 20 }, decir))
    const salud = await listo(url)

    assert.deepEqual([...new Set(antes.map(({ estado }) => estado))], [201])
    assert.containSubset(sinPrincipal.cuerpo, { base: 'solo lectura' })
    assert.isBelow(ms, LIMITE_MS)
    assert.deepEqual([...new Set(despues.map(({ estado }) => estado))], [201])
    assert.equal(salud.estado, 200)
    const guardados = await en(bases.dos, (cliente) =>
      cliente.query('SELECT 1 FROM mensaje WHERE emisor = $1', [ana.id])
    )
    assert.lengthOf(guardados.rows, 21)
  })

  test('con el otro ya disponible, a lo sumo un par de escrituras encuentran al anterior', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await bases.contactos()
    const { url } = await encenderServidor(prueba, { DATABASE_URL: bases.direccion('read-write') })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(bases.uno, 'on')
    const estados: number[] = []
    for (let i = 0; i < 30; i++) {
      const { estado } = await decir()
      estados.push(estado)
    }

    assert.isAtMost(estados.filter((estado) => estado !== 201).length, 2)
    assert.deepEqual([...new Set(estados.slice(2))], [201])
    assert.equal(await estadoDe(url), 200)
  })

  test('con un solo host que ahora lleva a otro lado, lo abierto con el anterior se deja', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await bases.contactos()
    const cable = await Cable.tender(prueba, bases.uno.url())
    const { url } = await encenderServidor(prueba, { DATABASE_URL: cable.url })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(bases.uno, 'on')
    const mientras = [await decir(), await listo(url)].map(({ estado }) => estado)
    cable.apuntar(bases.dos.url())
    const estados: number[] = []
    for (let i = 0; i < 30; i++) {
      const { estado } = await decir()
      estados.push(estado)
    }

    assert.deepEqual(mientras, [503, 503])
    // Una que se haya abierto justo antes.
    assert.deepEqual([...new Set(estados.slice(1))], [201])
    assert.equal(await estadoDe(url), 200)
  })
})
