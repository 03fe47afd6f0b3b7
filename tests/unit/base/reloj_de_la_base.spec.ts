import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ahora, dentroDe, hace, laUltima, leerAhora, segundosDesde } from '#base/reloj_de_la_base'
import { comoTextoDeBase } from '#models/fecha'

const enPostgres = () => db.connection().dialect.name === 'postgres'

/** Lo que vale una expresión, como texto de fecha. */
async function valorDe(expresion: string): Promise<string> {
  const { valor } = await db
    .connection()
    .knexQuery()
    .select(db.connection().knexRawQuery(`${expresion} AS valor`))
    .first()
  return valor instanceof Date ? valor.toISOString() : String(valor)
}

test.group('El reloj de la base', () => {
  test('escribe la hora como la escribe un modelo', async ({ assert }) => {
    const hora = await valorDe(ahora(db.connection()))

    assert.match(hora, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.closeTo(Date.parse(hora), Date.now(), 60_000)
    const leida = await leerAhora(db.connection())
    assert.equal(comoTextoDeBase(leida).length, hora.length)
  })

  test('corre {ms} ms')
    .with([{ ms: 1 }, { ms: 999 }, { ms: 61_500 }, { ms: 900_000 }, { ms: 31_536_000_000 }])
    .run(async ({ assert }, { ms }) => {
      const base = db.connection()
      const [antes, despues] = [dentroDe(base, ms), hace(base, ms)]
      // Las tres en la misma sentencia: la hora es una.
      const {
        antes: futura,
        despues: pasada,
        hora,
      } = await base
        .knexQuery()
        .select(
          base.knexRawQuery(`${antes} AS antes, ${despues} AS despues, ${ahora(base)} AS hora`)
        )
        .first()
      const enMs = (fecha: string | Date) => new Date(fecha).getTime()

      assert.closeTo(enMs(futura) - enMs(hora), ms, 1)
      assert.closeTo(enMs(hora) - enMs(pasada), ms, 1)
    })

  test('avanza de una sentencia a otra de la misma transacción', async ({ assert }) => {
    const trx = await db.transaction()
    const primera = await leerAhora(trx)
    let ultima = primera
    while (ultima <= primera && Date.now() - primera.toMillis() < 10_000) {
      ultima = await leerAhora(trx)
    }
    await trx.rollback()

    assert.isAbove(ultima.toMillis(), primera.toMillis())
  })

  test('de dos fechas se queda con la última, y la que falta no cuenta', async ({ assert }) => {
    const base = db.connection()
    const fecha = (texto: string | null) => {
      const literal = texto === null ? 'NULL' : `'${texto}'`
      return enPostgres() ? `${literal}::timestamptz` : literal
    }
    const [vieja, nueva] = ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.001Z']
    const ultima = (una: string, otra: string | null) =>
      valorDe(laUltima(base, fecha(una), fecha(otra)))

    assert.equal(await ultima(vieja, nueva), nueva)
    assert.equal(await ultima(nueva, vieja), nueva)
    assert.equal(await ultima(vieja, null), vieja)
  })

  test('cuenta los segundos que pasaron', async ({ assert }) => {
    const base = db.connection()

    const segundos = await valorDe(segundosDesde(base, hace(base, 90_000)))

    assert.closeTo(Number(segundos), 90, 0.1)
  })

  test('no acepta lo que no es un tiempo', ({ assert }) => {
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => dentroDe(db.connection(), ms), RangeError)
    }
  })
})
