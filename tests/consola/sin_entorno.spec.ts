import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'

/** Ni siquiera `DATABASE_URL`, y lo que hay está mal. */
const NADA = { PORT: 'x' }

test.group('Los comandos, sin ninguna configuración', () => {
  test('{argumentos} contesta')
    .with([
      { argumentos: 'list', dice: 'notificaciones:reintentar' },
      { argumentos: '--help', dice: 'reglas:crear' },
      { argumentos: '-h', dice: 'Uso:' },
      { argumentos: 'help cola:estado', dice: '--json' },
      { argumentos: 'cola:estado -h', dice: '--json' },
      { argumentos: '--version', dice: 'chotuve-app-server' },
      { argumentos: 'completar zsh', dice: 'bashcompinit' },
      { argumentos: 'reglas:esquema', dice: '"title": "Regla de prioridad"' },
      { argumentos: 'muro:explicar 3 --help', dice: '--cantidad' },
    ])
    .run(async ({ assert }, { argumentos, dice }) => {
      const { estado, salida, errores } = await correr(
        process.execPath,
        [...ACE, ...argumentos.split(' ')],
        NADA
      )

      assert.equal(errores, '')
      assert.equal(estado, 0)
      assert.include(salida, dice)
    })

  test('uno que sí la necesita dice qué falta', async ({ assert }) => {
    const { estado, errores } = await correr(process.execPath, [...ACE, 'cola:estado'])

    assert.equal(estado, 1)
    assert.equal(errores, 'El entorno no es válido:\n- DATABASE_URL: falta, y es obligatoria\n')
  })
})
