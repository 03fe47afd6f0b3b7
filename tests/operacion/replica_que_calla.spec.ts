import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { Cable } from '#tests/entregas/cable'
import { pedir, mundo } from './acciones.js'
import { ConReplica, enUso } from './con_replica.js'
import { cronometrar } from './servidores.js'

/** Lo que lleva darse cuenta de que no contesta, y leerlo en el principal. */
const LIMITE_MS = 4_000

test.group('Una réplica que deja de contestar sin cortar', (group) => {
  const bases = new ConReplica(group)

  test('nadie recibe un error ni espera más que lo que lleva notarlo; después, nadie espera', async ({
    assert,
    test: prueba,
  }) => {
    const cable = await Cable.tender(prueba, bases.replica.url())
    const servidor = await bases.servidor(prueba, { DATABASE_REPLICA_URL: cable.url })
    const { otra, video } = await mundo(servidor.url, bases.enPrincipal)
    const ver = () =>
      cronometrar(`${servidor.url}/video/${video}`, {
        headers: { authorization: `Bearer ${otra.token}` },
      })
    await Promise.all(Array.from({ length: 5 }, ver))

    cable.callar()
    const mientras = await Promise.all(Array.from({ length: 20 }, ver))
    await hasta(async () => !(await enUso(servidor)), 'que quedara afuera')
    const despues = await pedir(`${servidor.url}/video/${video}`, {
      metodo: 'GET',
      token: otra.token,
    })
    cable.hablar()
    await hasta(() => enUso(servidor), 'que volviera')

    assert.deepEqual([...new Set(mientras.map(({ estado }) => estado))], [200])
    assert.isBelow(Math.max(...mientras.map(({ ms }) => ms)), LIMITE_MS)
    assert.equal(despues.estado, 200)
  })
})
