import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { interponer } from '#tests/fallas/red_con_fallas'
import { vaciar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { rutasDeLaApi } from '#tests/rutas'
import { leer, losQueDelatan } from './delatan.js'
import { FILAS } from './filas.js'
import { bloquear, crearPar, NADIE, silenciar, type ConLoSuyo, type Par } from './mundo.js'

const rutasDelRouter = () => rutasDeLaApi().map(({ nombre }) => nombre)

const CAIDOS = ['auth', 'media'] as const

test('no hay ruta sin decir qué hace con un par bloqueado', ({ assert }) => {
  assert.sameMembers(Object.keys(FILAS), rutasDelRouter())
})

test.group('Un par bloqueado, por cada puerta', (group) => {
  let par: Par

  group.tap((prueba) => prueba.timeout(30_000))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    par = await crearPar(client)
  })

  const LADOS: { quien: string; yo: 'ana' | 'beto'; otra: 'ana' | 'beto' }[] = [
    { quien: 'quien bloqueó', yo: 'ana', otra: 'beto' },
    { quien: 'quien fue bloqueado', yo: 'beto', otra: 'ana' },
  ]

  /** Las rutas que no contestan a `yo` sobre `otra` lo mismo que sobre alguien que no existe. */
  async function distintas(client: ApiClient, yo: ConLoSuyo, otra: ConLoSuyo) {
    const halladas: string[] = []
    for (const [ruta, fila] of Object.entries(FILAS)) {
      for (const pedir of 'comoNadie' in fila ? fila.comoNadie : []) {
        const conElla = await leer(pedir(client, otra), yo)
        const conNadie = await leer(pedir(client, { ...NADIE, enCarla: par.deCarla }), yo)
        if (JSON.stringify(conElla) !== JSON.stringify(conNadie)) {
          halladas.push(`${ruta}: ${JSON.stringify({ conElla, conNadie })}`)
        }
      }
    }
    return halladas
  }

  test('a {quien}, lo de la otra persona le contesta como si no existiera')
    .with(LADOS)
    .run(async ({ client, assert }, lado) => {
      await bloquear(client, par.ana, par.beto)

      assert.deepEqual(await distintas(client, par[lado.yo], par[lado.otra]), [])
    })

  test('a {quien}, tampoco lo delata que {caido} no conteste')
    .with(LADOS.flatMap((lado) => CAIDOS.map((caido) => ({ ...lado, caido }))))
    .run(async ({ client, assert, cleanup }, { yo, otra, caido }) => {
      await bloquear(client, par.ana, par.beto)
      const red = await interponer({
        decidir: (servidor, { ruta }) => ({
          rechazada: servidor === caido && ruta !== '/usuario/sesion',
        }),
      })
      cleanup(() => red.soltar())

      assert.deepEqual(await distintas(client, par[yo], par[otra]), [])
    })

  test('a {quien}, en ninguna lista le aparece')
    .with(LADOS)
    .run(async ({ client, assert }, lado) => {
      const [yo, otra] = [par[lado.yo], par[lado.otra]]
      await bloquear(client, par.ana, par.beto)

      const delatan = await losQueDelatan(client, { yo, otra, par })
      assert.deepEqual(delatan, [])
    })

  test('ni entre los silenciados, si lo estaba', async ({ client, assert }) => {
    const { ana, beto } = par
    await silenciar(client, ana, beto)
    await silenciar(client, beto, ana)
    await bloquear(client, ana, beto)

    for (const { token } of [ana, beto]) {
      assert.deepEqual(await cuerpoDe(client.get('/usuario/silencio').bearerToken(token)), [])
    }
  })

  test('antes del bloqueo todas esas puertas estaban abiertas, y al deshacerlo también', async ({
    client,
    assert,
  }) => {
    const { ana, beto } = par
    const abiertas = async () => {
      const rutas = [`/usuario/${beto.id}`, `/usuario/${beto.id}/perfil`, `/video/${beto.publico}`]
      const leidas = await Promise.all(rutas.map((ruta) => leer(client.get(ruta), ana)))
      const textos = await Promise.all(
        ['/usuario/notificacion?cantidad=100', '/chat', `/video/${par.deCarla}/comentario`].map(
          (ruta) => leer(client.get(ruta), ana)
        )
      )
      return (
        leidas.every(({ estado }) => estado === 200) &&
        textos.every(({ texto }) => texto.includes(beto.senas[0] ?? ''))
      )
    }

    assert.isTrue(await abiertas())
    await bloquear(client, ana, beto)
    assert.isFalse(await abiertas())
    await client.delete(`/usuario/bloqueo/${beto.id}`).bearerToken(ana.token)
    assert.isTrue(await abiertas())
  })
})
