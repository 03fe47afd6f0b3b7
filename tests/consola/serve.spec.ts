import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { puertoLibre } from '#tests/apoyo/puertos'
import { hijosDe, sigueVivo } from './iniciado.js'
import { ACE_DE_DESARROLLO, encender } from '#tests/apoyo/programas'

test.group('ace serve', (group) => {
  let carpeta: string

  group.each.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-serve-'))
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  test('con una señal termina, y no deja nada andando: {opcion} {senial}')
    .with([
      { opcion: '--hmr', senial: 'SIGTERM' },
      { opcion: '--watch', senial: 'SIGTERM' },
      { opcion: '--no-clear', senial: 'SIGTERM' },
      { opcion: '--hmr', senial: 'SIGKILL' },
    ] as const)
    .run(async ({ assert, test: prueba }, { opcion, senial }) => {
      const puerto = await puertoLibre()
      const programa = encender(process.execPath, [...ACE_DE_DESARROLLO, 'serve', opcion], {
        HOST: '127.0.0.1',
        PORT: String(puerto),
        DATABASE_URL: `sqlite:///${join(carpeta, 'base.sqlite3')}`,
      })
      prueba.cleanup(async () => void (await programa.detener('SIGKILL')))
      await programa.contesta(`http://127.0.0.1:${puerto}/ping`)
      const hijos = hijosDe(programa)

      assert.equal(await programa.detener(senial), senial === 'SIGTERM' ? 0 : null)
      await hasta(() => !hijos.some(sigueVivo))
    })
})
