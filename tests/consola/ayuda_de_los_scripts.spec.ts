import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { correr } from '#tests/apoyo/programas'

/** Los que se corren a mano; los demás archivos de la carpeta son los puntos de entrada del servidor. */
const SCRIPTS = readdirSync('bin', { withFileTypes: true })
  .filter((uno) => uno.isFile() && !uno.name.includes('.'))
  .map(({ name }) => join('bin', name))

/** Lo que escriben los que generan algo. */
const GENERADOS = [
  '.env.example',
  'docs/arquitectura.md',
  'docs/openapi.publicado.yaml',
  'clientes/typescript/fuente/documento.ts',
]

const escritos = () => GENERADOS.map((archivo) => statSync(archivo).mtimeMs)

test('{$self} --help dice qué hace, sin hacerlo')
  .with(SCRIPTS)
  .run(async ({ assert }, script) => {
    const antes = escritos()

    const { estado, salida, errores } = await correr(script, ['--help'])

    assert.equal(estado, 0, errores)
    assert.isNotEmpty(salida.trim())
    assert.deepEqual(escritos(), antes)
  })
