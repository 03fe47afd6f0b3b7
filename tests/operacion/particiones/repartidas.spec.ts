import { test } from '@japa/runner'
import { planesHechos } from '#tests/postgres/planes_hechos'
import { BaseRepartida, PARTICIONES } from './base_repartida.js'
import { correrComandos, hacerMantenimiento } from './mantenimiento.js'
import { CALIENTES, MANTENIMIENTO } from './excepciones.js'
import { lasQueNombran, leenVarias, unicosSinClave } from './repartidas.js'
import { recorrerRutasCalientes } from './rutas_calientes.js'

test.group('Sobre tablas repartidas en particiones', (group) => {
  const base = new BaseRepartida(group)

  test('cada índice único contiene la clave por la que se reparte su tabla', async ({ assert }) => {
    const { sinClave, mirados } = await unicosSinClave(base.vigia)

    assert.deepEqual(sinClave, [])
    // Uno al menos en cada partición de cada una de las cuatro.
    assert.isAtLeast(mirados, 4 * PARTICIONES)
  })

  test('{titulo}, cada sentencia de las rutas calientes lee una sola partición')
    .with([
      { titulo: 'planeando con los valores a la vista', modo: 'force_custom_plan' },
      { titulo: 'planeando sin mirar los valores', modo: 'force_generic_plan' },
    ] as const)
    .run(async ({ assert, test: prueba }, { modo }) => {
      await base.planearCon(modo)
      const mundo = await base.servidor(prueba)

      const planes = await planesHechos(base.vigia, () => recorrerRutasCalientes(mundo))

      const deMas = [...leenVarias(planes)].filter(
        // La depuración empieza sola, con el servidor.
        ([sql, cuantas]) =>
          !CALIENTES.some(({ cual, tope }) => cual.test(sql) && cuantas <= tope[modo]) &&
          !MANTENIMIENTO.some(({ cual }) => cual.test(sql))
      )
      assert.deepEqual(deMas, [])
      // Ninguna se escapó: de todas las que la base dice que hizo se miró el plan.
      const miradas = new Set(planes.map(({ id }) => id))
      const nombran = await lasQueNombran(base.vigia)
      assert.deepEqual(
        nombran.filter(({ id }) => !miradas.has(id)),
        []
      )
    })

  test('lo demás que lee varias es lo que está en la lista', async ({ assert, test: prueba }) => {
    await base.planearCon('force_custom_plan')
    const mundo = await base.servidor(prueba)

    const planes = await planesHechos(base.vigia, async () => {
      await hacerMantenimiento(mundo)
      await correrComandos(base.postgres.url())
    })

    const varias = [...leenVarias(planes).keys()]
    const permitidas = [...CALIENTES, ...MANTENIMIENTO]
    assert.deepEqual(
      varias.filter((sql) => !permitidas.some(({ cual }) => cual.test(sql))),
      []
    )
    const deMas = MANTENIMIENTO.filter(({ cual }) => !varias.some((sql) => cual.test(sql)))
    assert.deepEqual(
      deMas.map(({ nombre }) => nombre),
      []
    )
  })

  test('una sentencia que no nombra la clave se nota', async ({ assert }) => {
    const planes = await planesHechos(base.vigia, async () => {
      await base.vigia.query('DELETE FROM reaccion WHERE id = $1', [-1])
      await base.vigia.query('DELETE FROM reaccion WHERE video = $1 AND id = $2', ['uno', -1])
    })

    assert.deepEqual([...leenVarias(planes)], [['DELETE FROM reaccion WHERE id = $1', PARTICIONES]])
  })
})
