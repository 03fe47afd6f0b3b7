import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { Metricas } from '#operacion/metricas/metricas'

const DEL_COLECTOR = new Set(['up'])

const leer = (archivo: string) =>
  readFileSync(app.makePath('docs', 'operacion', archivo), { encoding: 'utf-8' })

/** Las métricas que nombra un texto, sin los sufijos de un histograma. */
const nombradas = (texto: string) => [
  ...new Set(
    [...texto.matchAll(/\b((?:chotuve|nodejs|process)_[a-z0-9_]*[a-z0-9])\b/g)].map(([, nombre]) =>
      String(nombre).replace(/(?<=_segundos)_(bucket|sum|count)$/, '')
    )
  ),
]

test.group('Lo que se mira', () => {
  test('{archivo} solo nombra métricas que existen')
    .with([{ archivo: 'tablero.json' }, { archivo: 'alertas.yml' }])
    .run(async ({ assert }, { archivo }) => {
      const { nombres } = await app.container.make(Metricas)
      const usadas = nombradas(leer(archivo))

      assert.isAbove(usadas.length, 5)
      assert.deepEqual(
        usadas.filter((nombre) => !nombres.includes(nombre) && !DEL_COLECTOR.has(nombre)),
        []
      )
    })

  test('cada métrica propia está explicada, y cada alerta dice qué hacer', async ({ assert }) => {
    const { nombres } = await app.container.make(Metricas)
    const explicado = leer('metricas.md')
    const alertas = [...leer('alertas.yml').matchAll(/- alert: (\w+)/g)].map(([, nombre]) => nombre)

    for (const nombre of nombres.filter((uno) => uno.startsWith('chotuve_'))) {
      assert.include(explicado, `\`${nombre}\``)
    }
    assert.isNotEmpty(alertas)
    for (const alerta of alertas) {
      assert.include(explicado, `### ${alerta}\n`)
    }
  })

  test('el tablero es JSON y cada cuadro consulta algo', ({ assert }) => {
    const { panels }: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(
      leer('tablero.json')
    )

    assert.isNotEmpty(panels)
    for (const { title, targets } of panels) {
      assert.isNotEmpty(targets.map(({ expr }) => expr).join(''), title)
    }
  })
})
