import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { hasta } from '#tests/apoyo/espera'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { conBloqueo, esperando } from './bloqueo.js'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

/**
 * En cuánto hay que contestar aunque la base no esté: en menos de 2 s, y con la máquina ocupada otro tanto. Sin quien
 * la vigile son quince minutos.
 */
const LIMITE_MS = 4_000

/** Más que las conexiones que puede haber abiertas: las que sobran también tienen que contestar. */
const PEDIDOS = 25

test.group('Con PostgreSQL ausente', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    await migrar(postgres.url())
    return () => postgres.detener()
  })

  const historico = (url: string) => cronometrar(`${url}/stats/historico`)

  /** Pide de a muchos a la vez lo que usa la base y dice qué estados hubo y cuánto tardó el último. */
  async function pedir(url: string) {
    const respuestas = await Promise.all(Array.from({ length: PEDIDOS }, () => historico(url)))
    const [una] = respuestas
    return {
      estados: [...new Set(respuestas.map(({ estado }) => estado))],
      ms: Math.max(...respuestas.map(({ ms }) => ms)),
      reintento: una?.cabeceras.get('retry-after'),
      cuerpo: una?.cuerpo,
    }
  }

  test('si {titulo}, contesta 503 enseguida, sigue vivo y se recupera solo')
    .with([
      {
        titulo: 'deja de contestar',
        irse: async (cable: Cable) => cable.callar(),
        volver: async (cable: Cable) => cable.hablar(),
      },
      {
        titulo: 'se corta la conexión',
        irse: (cable: Cable) => cable.cortar(),
        volver: (cable: Cable) => cable.reanudar(),
      },
      {
        titulo: 'se lo reinicia',
        irse: () => postgres.apagar(),
        volver: () => postgres.encender(),
      },
    ])
    .run(async ({ assert, test: prueba }, { irse, volver }) => {
      const cable = await Cable.tender(prueba, postgres.url())
      const { url, salida } = await encenderServidor(prueba, { DATABASE_URL: cable.url })
      const antes = await pedir(url)

      await irse(cable)
      const ausente = await pedir(url)
      const [otraVez, vivo] = await Promise.all([pedir(url), cronometrar(`${url}/ping`)])
      await volver(cable)
      await hasta(async () => {
        const { estado } = await historico(url)
        return estado === 200
      })
      const despues = await pedir(url)

      assert.deepEqual(antes.estados, [200])
      for (const respuesta of [ausente, otraVez]) {
        assert.deepEqual(respuesta.estados, [503])
        assert.isBelow(respuesta.ms, LIMITE_MS)
        assert.equal(respuesta.reintento, '1')
        assert.onlyProperties(respuesta.cuerpo, ['mensaje'])
      }
      assert.equal(vivo.estado, 200)
      assert.deepEqual(despues.estados, [200])
      assert.include(salida(), 'La base de datos no está disponible')
    })

  test('si no estaba al arrancar, arranca igual y atiende en cuanto aparece', async ({
    assert,
    test: prueba,
  }) => {
    await postgres.apagar()
    const { url } = await encenderServidor(prueba, { DATABASE_URL: postgres.url() })
    const ausente = await pedir(url)
    await postgres.encender()
    await hasta(async () => {
      const { estado } = await historico(url)
      return estado === 200
    })

    assert.deepEqual(ausente.estados, [503])
    assert.isBelow(ausente.ms, LIMITE_MS)
  })

  test('una consulta que espera un bloqueo más que el límite no se corta: la base está', async ({
    assert,
    test: prueba,
  }) => {
    // Con el plazo de siempre la cortaría PostgreSQL.
    const entorno = { DATABASE_URL: postgres.url(), DATABASE_BLOQUEO_MS: '10000' }
    const { url } = await encenderServidor(prueba, entorno)
    const otro = await conBloqueo(postgres)
    prueba.cleanup(() => otro.end())

    const pedido = historico(url)
    await esperando(otro)
    await otro.query('SELECT pg_sleep(2.5)')
    await otro.query('COMMIT')
    const { estado, ms } = await pedido

    assert.equal(estado, 200)
    assert.isAbove(ms, 2_000)
  })

  test('con todas las conexiones ocupadas contesta 503 con Retry-After, y después atiende', async ({
    assert,
    test: prueba,
  }) => {
    // Tres pedidos se quedan con las tres conexiones.
    const entorno = {
      DATABASE_URL: postgres.url(),
      DATABASE_POOL_MAX: '3',
      DATABASE_BLOQUEO_MS: '10000',
    }
    const { url } = await encenderServidor(prueba, entorno)
    // Como lo mira un balanceador desde que arranca.
    await cronometrar(`${url}/health/ready`)
    const otro = await conBloqueo(postgres)
    prueba.cleanup(() => otro.end())

    const primeros = Promise.all([historico(url), historico(url), historico(url)])
    await esperando(otro, 3)
    const [sinLugar, salud] = await Promise.all([
      historico(url),
      cronometrar(`${url}/health/ready`),
    ])
    await otro.query('COMMIT')
    const [atendido] = await primeros

    assert.equal(sinLugar.estado, 503)
    assert.equal(sinLugar.cabeceras.get('retry-after'), '1')
    assert.isBelow(sinLugar.ms, LIMITE_MS)
    // La base está: sacar a este servidor del balanceador no la desocupa.
    assert.equal(salud.estado, 200)
    assert.containSubset(salud.cuerpo, { base: 'ocupada' })
    assert.equal(atendido.estado, 200)
    const despues = await historico(url)
    assert.equal(despues.estado, 200)
  })
})
