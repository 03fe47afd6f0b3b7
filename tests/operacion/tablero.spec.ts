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

/** Las de la tabla de metricas.md. */
const etiquetasDocumentadas = () =>
  new Map(
    [...leer('metricas.md').matchAll(/^\| `(chotuve_[a-z_]+)` \| \w+ \|([^|]*)\|/gm)].map(
      ([, nombre = '', etiquetas = '']): [string, string[]] => [
        nombre,
        etiquetas.split(',').flatMap((una) => una.trim() || []),
      ]
    )
  )

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

  test('{archivo} solo parte las métricas por etiquetas que tienen')
    .with([{ archivo: 'tablero.json' }, { archivo: 'alertas.yml' }])
    .run(({ assert }, { archivo }) => {
      const documentadas = etiquetasDocumentadas()
      const usos = [...leer(archivo).matchAll(/\b(chotuve_[a-z_]+)\{([^}]*)\}/g)]

      assert.isNotEmpty(usos)
      for (const [, metrica = '', filtros = ''] of usos) {
        const nombre = metrica.replace(/(?<=_segundos)_(bucket|sum|count)$/, '')
        const usadas = [...filtros.matchAll(/([a-z_]+)\s*[=!]/g)].map(([, etiqueta]) => etiqueta)
        const validas = [...(documentadas.get(nombre) ?? []), 'instance', 'job', 'le']
        assert.includeMembers(validas, usadas, metrica)
      }
    })

  test('las etiquetas que se explican son las que hay', async ({ assert }) => {
    const metricas = await app.container.make(Metricas)
    const medidas = await metricas.leer()
    for (const [nombre, explicadas] of etiquetasDocumentadas()) {
      const muestra = new RegExp(`^${nombre}(?:_count)?\\{([^}]*)\\} `, 'm').exec(medidas)?.[1]
      if (muestra !== undefined) {
        const hay = [...muestra.matchAll(/([a-z_]+)=/g)].map(([, etiqueta]) => String(etiqueta))
        assert.sameMembers(hay, explicadas, nombre)
      }
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
