import { execFileSync } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import type { Respuesta } from '#operacion/documento/leer_documento'
import { METODOS } from '#operacion/documento/leer_documento'
import { DOCUMENTO, OPERACIONES, operacionDe } from '#tests/documento/operaciones'
import { abiertos } from '#tests/documento/abiertos'
import { enLugar, seguir } from '#tests/documento/seguir'
import { rutasDeLaApi } from '#tests/rutas'

/** Las del router, con los parámetros sin nombre: acá y en el documento los llaman distinto. */
function rutasDelRouter(): string[] {
  router.commit()
  return rutasDeLaApi()
    .filter(({ metodo }) => METODOS.some((uno) => uno.toUpperCase() === metodo))
    .map(({ nombre }) => nombre.replaceAll(/:\w+/g, '{}'))
}

const RESPUESTAS = OPERACIONES.flatMap(({ nombre, operacion, lugar }) =>
  Object.entries(operacion.responses).map(([estado, referible]) => ({
    titulo: `${nombre} ${estado}`,
    ...seguir<Respuesta>(referible, enLugar(lugar, 'responses', estado)),
  }))
)

test.group('El documento', () => {
  test('dice todas las rutas que hay, y ninguna más', ({ assert }) => {
    const documentadas = OPERACIONES.map(({ nombre }) => nombre.replaceAll(/\{\w+\}/g, '{}'))

    assert.sameMembers(documentadas, rutasDelRouter())
    assert.isAbove(documentadas.length, 50)
  })

  test('no tiene nada que decirle a Redocly', ({ assert }) => {
    const salida = execFileSync(
      process.execPath,
      ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'docs/openapi.yaml'],
      { cwd: app.makePath(), encoding: 'utf-8', env: { REDOCLY_TELEMETRY: 'off' }, stdio: 'pipe' }
    )

    assert.isString(salida)
  }).timeout(60_000)

  test('da un ejemplo de cada respuesta', ({ assert }) => {
    const sinEjemplo = RESPUESTAS.filter(({ cosa }) =>
      Object.values(cosa.content ?? {}).some(
        ({ example, examples }) => (example ?? examples) === undefined
      )
    )

    assert.deepEqual(
      sinEjemplo.map(({ titulo }) => titulo),
      []
    )
  })

  test('cierra todo objeto que se contesta', ({ assert }) => {
    const lugares = RESPUESTAS.flatMap(({ cosa, lugar }) =>
      Object.keys(cosa.content ?? {}).map((tipo) => enLugar(lugar, 'content', tipo, 'schema'))
    )

    assert.deepEqual([...new Set(lugares.flatMap((lugar) => abiertos(lugar)))], [])
  })

  test('no llama igual a dos operaciones, ni confunde sus rutas', ({ assert }) => {
    const nombres = OPERACIONES.map(({ operacion }) => operacion.operationId)

    assert.lengthOf(new Set(nombres), nombres.length)
    assert.equal(operacionDe('GET', '/usuario/perfil')?.operacion.operationId, 'verMiPerfil')
    assert.equal(operacionDe('HEAD', '//usuario/7/?x=1')?.operacion.operationId, 'verUsuario')
    assert.isUndefined(operacionDe('GET', '/usuario/siete'))
    assert.isUndefined(operacionDe('GET', '/video/%'))
  })

  test('la forma de una regla es la que está publicada aparte', ({ assert }) => {
    assert.property(DOCUMENTO.components.schemas.Regla, '$defs')
  })
})
