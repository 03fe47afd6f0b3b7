import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hasta } from '#tests/apoyo/espera'
import { Visualizaciones } from '#videos/visualizaciones/visualizaciones'
import { contadas, vaciarlas } from './apoyo.js'

function registroDePrueba() {
  const dicho: { nivel: string; mensaje: string; datos: object }[] = []
  const anotar = (nivel: string) => (datos: object, mensaje: string) =>
    void dicho.push({ nivel, mensaje, datos })
  return { dicho, info: anotar('info'), warn: anotar('warn'), error: anotar('error') }
}

test.group('Visualizaciones | las que falta guardar', (group) => {
  group.each.setup(vaciarlas)
  group.each.teardown(vaciarlas)

  test('las mismas se anotan una vez, y se guardan de a tandas', async ({ assert }) => {
    const visualizaciones = new Visualizaciones(registroDePrueba(), 5_000)
    for (let vez = 0; vez < 3; vez++) {
      for (let usuario = 1; usuario <= 1_200; usuario++) {
        visualizaciones.anotar({ video: 'visto', usuario })
      }
    }
    assert.equal(visualizaciones.pendientes, 1_200)

    await visualizaciones.volcar()

    assert.equal(visualizaciones.pendientes, 0)
    assert.equal(await contadas('visto'), 1_200)
  })

  test('con la mitad del lugar ocupado se guardan sin esperar', async ({ assert }) => {
    const visualizaciones = new Visualizaciones(registroDePrueba(), 10)
    for (let usuario = 1; usuario <= 5; usuario++) {
      visualizaciones.anotar({ video: 'visto', usuario })
    }
    await hasta(() => visualizaciones.pendientes === 0)
    assert.equal(await contadas('visto'), 5)
  })

  test('con la base fallando se insiste, y sin lugar se pierden las nuevas y se dice', async ({
    assert,
    test: prueba,
  }) => {
    const registro = registroDePrueba()
    const visualizaciones = new Visualizaciones(registro, 10)
    await db.rawQuery('ALTER TABLE visualizacion RENAME TO visualizacion_ausente')
    let ausente = true
    const reponer = async () => {
      if (ausente) {
        await db.rawQuery('ALTER TABLE visualizacion_ausente RENAME TO visualizacion')
      }
      ausente = false
    }
    prueba.cleanup(reponer)

    for (let usuario = 1; usuario <= 25; usuario++) {
      visualizaciones.anotar({ video: 'visto', usuario })
    }
    await visualizaciones.volcar()
    await visualizaciones.volcar()
    assert.equal(visualizaciones.pendientes, 10)
    visualizaciones.anotar({ video: 'visto', usuario: 99 })
    assert.equal(visualizaciones.pendientes, 10)
    assert.deepEqual(
      registro.dicho.map(({ nivel }) => nivel),
      ['warn']
    )

    await reponer()
    await visualizaciones.volcar()
    assert.equal(visualizaciones.pendientes, 0)
    assert.equal(await contadas('visto'), 10)
    assert.containSubset(registro.dicho.at(-1), { nivel: 'warn', datos: { perdidas: 16 } })
    visualizaciones.anotar({ video: 'visto', usuario: 99 })
    await visualizaciones.volcar()
    assert.equal(await contadas('visto'), 11)
  })

  test('olvidarlas las saca, y detenerse guarda las últimas', async ({ assert }) => {
    const visualizaciones = new Visualizaciones(registroDePrueba())
    visualizaciones.anotar({ video: 'visto', usuario: 1 })
    await visualizaciones.olvidar()
    await visualizaciones.volcar()
    assert.equal(await contadas('visto'), 0)

    visualizaciones.empezar()
    visualizaciones.anotar({ video: 'visto', usuario: 2 })
    await visualizaciones.detener()
    assert.equal(await contadas('visto'), 1)
  })
})
