import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

type Paquete = { dev?: boolean; license?: string; link?: boolean }

/** Las que dejan usar y repartir la imagen sin más que nombrarlas. */
const PERMITIDAS = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'CC0-1.0',
])

/** Los que no la dicen en su `package.json` y sí en su archivo de licencia. */
const SIN_DECLARAR = new Set(['node_modules/@adonisjs/limiter', 'node_modules/limiter'])

const leer = (...partes: string[]) => readFileSync(app.makePath(...partes), 'utf-8')

test.group('Dependencias', () => {
  test('lo que va en la imagen tiene una licencia permitida', ({ assert }) => {
    const { packages }: { packages: Record<string, Paquete> } = JSON.parse(
      leer('package-lock.json')
    )
    // Un enlace es a un paquete de este repositorio, que no está donde se arma la imagen.
    const enLaImagen = Object.entries(packages).filter(
      ([ruta, { dev, link }]) => ruta.startsWith('node_modules/') && !dev && !link
    )
    const objetables = enLaImagen
      .filter(([ruta]) => !SIN_DECLARAR.has(ruta))
      .filter(([, { license }]) => !PERMITIDAS.has(license ?? ''))
      .map(([ruta, { license }]) => `${ruta}: ${license}`)

    assert.isAbove(enLaImagen.length, 100)
    assert.deepEqual(objetables, [])
  })

  test('lo que usa la red local no se instala con lo que se despliega', ({ assert }) => {
    const { dependencies, devDependencies } = JSON.parse(leer('red_local', 'package.json'))

    assert.isUndefined(dependencies)
    assert.property(devDependencies, 'hono')
  })

  test('cada acción está fijada por su commit, con su versión al lado', ({ assert }) => {
    const flujo = leer('.github', 'workflows', 'integracion.yml')
    const usos = [...flujo.matchAll(/uses: (.*)$/gm)].map(([, uso = '']) => uso)

    assert.isNotEmpty(usos)
    usos.forEach((uso) => assert.match(uso, /^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/))
  })

  test('alguien actualiza lo que está fijado', ({ assert }) => {
    assert.isTrue(existsSync(app.makePath('.github', 'dependabot.yml')))
    const configuracion = leer('.github', 'dependabot.yml')
    for (const ecosistema of ['npm', 'github-actions', 'docker', 'docker-compose']) {
      assert.include(configuracion, `package-ecosystem: ${ecosistema}\n`)
    }
  })
})
