import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { FLECHAS } from '../../lint/flechas.js'

const eslint = new ESLint()

/** Todos los alias de la aplicación, sin el numeral: los de hoy y los que vengan. */
const ALIAS = Object.keys(
  JSON.parse(readFileSync(app.makePath('package.json'), 'utf-8')).imports
).map((alias) => alias.slice(1, -2))

/** La red local, que es otro paquete: nadie de la aplicación lo conoce. */
const RED_LOCAL = ['@chotuve/red-local', '@chotuve/red-local/levantar']

const CLIENTES = ['axios', 'undici', 'firebase-admin', 'firebase-admin/app']

/** Qué renglones del texto rechaza el lint por una flecha. */
async function rechazados(carpeta: string, renglones: string[]): Promise<string[]> {
  const [resultado] = await eslint.lintText(`${renglones.join('\n')}\n`, {
    filePath: `${carpeta}/inventado.ts`,
  })
  const lineas = resultado?.messages
    .filter(({ message }) => message.includes('lint/flechas.ts'))
    .map(({ line }) => renglones[line - 1] ?? '')
  return [...new Set(lineas)]
}

/** Las tres maneras de llegar a otro archivo. */
const maneras = (de: string) => [`import '${de}'`, `export * from '${de}'`, `await import('${de}')`]

test.group('Flechas de la arquitectura', () => {
  test('{carpeta} no importa lo que no está dicho que pueda')
    .with(FLECHAS)
    .run(async ({ assert }, { carpeta, alias, paquetes }) => {
      const ajenos = ALIAS.filter((uno) => !alias.includes(uno)).map((uno) => `#${uno}/inventado`)
      const otras = ['../otra/inventado.js', './../otra/inventado.js', '../../app/red/ids.js']
      const clientes = CLIENTES.filter((cliente) =>
        paquetes.some((expresion) => new RegExp(`^(?:${expresion})$`).test(cliente))
      )
      const prohibidos = [
        ...ajenos,
        '#inventada/algo',
        ...otras,
        ...clientes,
        ...RED_LOCAL,
      ].flatMap(maneras)

      assert.sameMembers(await rechazados(carpeta, prohibidos), prohibidos)
    })

  test('{carpeta} importa lo que sí')
    .with(FLECHAS)
    .run(async ({ assert }, { carpeta, alias, vecinas = [] }) => {
      const permitidos = [
        ...alias.map((uno) => (uno.includes('/') ? `#${uno}` : `#${uno}/algo`)),
        ...vecinas.map((vecina) => `../${vecina}/algo.ts`),
        './vecino.js',
      ].flatMap(maneras)

      assert.deepEqual(await rechazados(carpeta, permitidos), [])
    })

  test('el dominio no conoce HTTP, ni a otros sistemas, ni a sus drivers')
    .with(['app/dominio/videos', 'app/dominio/reglas/motor', 'app/dominio/nueva'])
    .run(async ({ assert }, carpeta) => {
      const prohibidos = [
        '@adonisjs/core/http',
        '@adonisjs/core/services/router',
        '@adonisjs/core/ace',
        '@adonisjs/auth',
        '#red/auth/driver_http',
        '#red/transporte/cliente',
        '#red/firebase/conexion',
        '#presentacion/video',
        '#validators/pagina',
        '#operacion/pedidos',
        '#config/muro',
        '#start/env',
      ].flatMap(maneras)

      assert.sameMembers(await rechazados(carpeta, prohibidos), prohibidos)
    })

  test('un comando de lo que se guarda no llega a las filas ni a la base')
    .with(['commands'])
    .run(async ({ assert }, carpeta) => {
      const prohibidos = [
        '#models/mensaje',
        '#database/migrar',
        '@adonisjs/lucid/services/db',
        '#red/media/driver_http',
      ].flatMap(maneras)

      assert.sameMembers(await rechazados(carpeta, prohibidos), prohibidos)
    })

  test('la red local no llega a nada que no sea suyo', async ({ assert }) => {
    const prohibidos = [
      '../app/red/ids.js',
      '../../tests/red.js',
      '../lint/flechas.ts',
      '../comun/../../app/red/ids.js',
      '@adonisjs/core/http',
    ].flatMap(maneras)

    assert.sameMembers(await rechazados('red_local', prohibidos), prohibidos)
  })

  test('lo que se importa se dice con un texto', async ({ assert }) => {
    const [resultado] = await eslint.lintText(
      'export const traer = (que: string) => import(que)\n',
      {
        filePath: 'app/dominio/videos/inventado.ts',
      }
    )

    assert.include(
      resultado?.messages.map(({ ruleId }) => ruleId),
      'no-restricted-syntax'
    )
  })

  test('toda carpeta de la aplicación tiene dicho qué puede importar', async ({ assert }) => {
    const carpetas = ALIAS.filter((alias) => !['tests', 'generated'].includes(alias))
    const sinReglas = []
    for (const alias of carpetas) {
      const { imports }: { imports: Record<string, string> } = JSON.parse(
        readFileSync(app.makePath('package.json'), 'utf-8')
      )
      const carpeta = imports[`#${alias}/*`]?.replace(/^\.\/|\/\*\.js$/g, '') ?? ''
      const [rechazado] = await rechazados(carpeta, ["import '#inventada/algo'"])
      if (!rechazado) {
        sinReglas.push(carpeta)
      }
    }

    assert.deepEqual(sinReglas, [])
  })
})
