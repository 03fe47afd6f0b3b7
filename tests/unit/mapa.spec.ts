import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

/** Las carpetas del mapa de CONTEXT.md: la sangría dice de cuál es cada una, y un renglón puede nombrar varias. */
function carpetasDelMapa(): string[] {
  const [, mapa = ''] =
    /## Mapa de carpetas\n\n```\n(.*?)```/s.exec(
      readFileSync(app.makePath('CONTEXT.md'), 'utf-8')
    ) ?? []
  const encima: string[] = []
  return mapa.split('\n').flatMap((renglon) => {
    const [, sangria = '', nombres = ''] = /^( *)((?:[a-z_]+\/ *)+)/.exec(renglon) ?? []
    const carpetas = nombres.trim().split(/ +/).filter(Boolean)
    const nivel = sangria.length / 2
    encima.length = Math.min(encima.length, nivel)
    const completas = carpetas.map((carpeta) => join(...encima, carpeta))
    if (carpetas.length === 1) encima[nivel] = carpetas[0] ?? ''
    return completas
  })
}

test('toda carpeta del mapa de CONTEXT.md existe', ({ assert }) => {
  const carpetas = carpetasDelMapa()

  assert.includeMembers(carpetas, ['app/dominio/usuarios/', 'start/entorno/', 'red_local/'])
  assert.deepEqual(
    carpetas.filter((carpeta) => !existsSync(app.makePath(carpeta))),
    []
  )
})
