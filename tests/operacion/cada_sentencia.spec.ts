import { test } from '@japa/runner'
import { OLVIDABLES } from '#entregas/depuracion'
import { hasta } from '#tests/apoyo/espera'
import { CableConCorte, type Corte } from '#tests/postgres/corte'
import { ACCIONES, mundo } from './acciones.js'
import { encenderServidor } from './servidores.js'
import { UnaBase } from './una_base.js'

/** Muchas más de las que manda un pedido: si se llega, es que el corte no se consume nunca. */
const DEMASIADAS = 60

/** Lo que la depuración confirma al arrancar: conversaciones, notificaciones leídas y sin leer, y lo que se olvida. */
const DE_DEPURAR = 3 + OLVIDABLES.length

type Probado = { sentencia: string; estado: number; filas: number }

test.group('Cortes en cada sentencia sobre PostgreSQL', (group) => {
  const base = new UnaBase(group)

  /** Repite una acción y corta cada vez una sentencia más adelante, hasta que no quede ninguna por cortar. */
  async function recorrer(
    { url, cable }: { url: string; cable: CableConCorte },
    { hacer, filas }: (typeof ACCIONES)[number],
    cuando: Corte['cuando']
  ) {
    const probados: Probado[] = []
    for (let en = 0; en < DEMASIADAS; en++) {
      const aca = await mundo(url, base.vigia)
      cable.cortar({ en, cuando })
      const { estado } = await hacer(aca)
      if (cable.cortada === undefined) return { probados, sinCorte: estado }
      const { rows } = await base.vigia.query(filas(aca))
      probados.push({ sentencia: cable.cortada, estado, filas: Number(rows[0].n) })
    }
    throw new Error('Nunca se dejó de cortar')
  }

  test(
    'con la conexión cortada {titulo} cualquiera de las sentencias de su transacción, lo contestado es lo guardado'
  )
    .with([
      { titulo: 'antes de que la base atienda', cuando: 'antes' },
      { titulo: 'cuando la base ya atendió', cuando: 'despues' },
    ] as const)
    .run(async ({ assert, test: prueba }, { cuando }) => {
      const cable = await CableConCorte.tender(prueba, base.postgres.url())
      const { url } = await encenderServidor(prueba, {
        DATABASE_URL: cable.url,
        COLA_TRABAJADOR: 'aparte',
      })
      // Las de la depuración del arranque se llevarían el corte.
      await hasta(() => cable.confirmadas >= DE_DEPURAR)

      const quedan = ({ sentencia }: Probado) =>
        cuando === 'despues' && sentencia.startsWith('COMMIT') ? 1 : 0
      for (const accion of ACCIONES) {
        const { probados, sinCorte } = await recorrer({ url, cable }, accion, cuando)
        const noCierran = probados.filter((uno) => uno.estado !== 503 || uno.filas !== quedan(uno))
        assert.deepEqual(noCierran, [], accion.nombre)
        assert.equal(sinCorte, 201, accion.nombre)
        const cortadas = probados.map(({ sentencia }) => sentencia.split(/[ ;]/)[0]?.toUpperCase())
        assert.includeMembers(cortadas, ['BEGIN', 'INSERT', 'COMMIT'], accion.nombre)
      }
    })
})
