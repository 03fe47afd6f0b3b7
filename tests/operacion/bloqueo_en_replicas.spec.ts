import { test } from '@japa/runner'
import { Assert } from '@japa/assert'
import { ApiClient } from '@japa/api-client'
import { leer, losQueDelatan } from '#tests/functional/moderacion/delatan'
import { FILAS } from '#tests/functional/moderacion/filas'
import { bloquear, crearPar, NADIE, type Par } from '#tests/functional/moderacion/mundo'
import { vaciar } from '#tests/personas'
import { ConReplica } from './con_replica.js'

/** Que en lo que dura una prueba la réplica no quede afuera. */
const SIN_VENCER = { DATABASE_REPLICA_ATRASO_S: '600', DATABASE_REPLICA_PROPIO_S: '700' }

const LADOS = [
  { quien: 'quien bloqueó', yo: 'ana', otra: 'beto' },
  { quien: 'quien fue bloqueado', yo: 'beto', otra: 'ana' },
] as const

const LEE = /^GET /

test.group('Un bloqueo que la réplica todavía no recibió', (group) => {
  const bases = new ConReplica(group)
  let client: ApiClient
  let par: Par

  /*
  | Escriben en un servidor y leen en otro, que no tiene cómo saber que escribieron: todo lo que leen de la réplica es
  | de antes del bloqueo.
  */
  group.each.setup(async ($test) => {
    const escritor = await bases.servidor($test, SIN_VENCER)
    const lector = await bases.servidor($test, SIN_VENCER)
    const otro = new ApiClient(escritor.url, new Assert())
    client = new ApiClient(lector.url, new Assert())
    await vaciar(otro)
    par = await crearPar(otro)
    await bases.detenerla()
    await bloquear(otro, par.ana, par.beto)
  })

  test('a {quien}, lo de la otra persona le contesta como si no existiera')
    .with([...LADOS])
    .run(async ({ assert }, lado) => {
      const [yo, otra] = [par[lado.yo], par[lado.otra]]
      const distintas: string[] = []
      let miradas = 0
      for (const [ruta, fila] of Object.entries(FILAS)) {
        for (const pedir of LEE.test(ruta) && 'comoNadie' in fila ? fila.comoNadie : []) {
          miradas++
          const conElla = await leer(pedir(client, otra), yo)
          const conNadie = await leer(pedir(client, { ...NADIE, enCarla: par.deCarla }), yo)
          if (JSON.stringify(conElla) !== JSON.stringify(conNadie)) {
            distintas.push(`${ruta}: ${JSON.stringify({ conElla, conNadie })}`)
          }
        }
      }

      assert.isAbove(miradas, 8)
      assert.deepEqual(distintas, [])
    })

  test('a {quien}, en ninguna lista le aparece')
    .with([...LADOS])
    .run(async ({ assert }, lado) => {
      const [yo, otra] = [par[lado.yo], par[lado.otra]]
      const delatan = await losQueDelatan(client, { yo, otra, par })

      assert.deepEqual(delatan, [])
    })
})
