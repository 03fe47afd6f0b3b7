import { test } from '@japa/runner'
import { Registry } from 'prom-client'
import { medirRed } from '#operacion/metricas/red'
import { ObservacionDeRed } from '#red/observacion'

test.group('Los circuitos, en las métricas', () => {
  test('cada mamparo dice el suyo, también el que todavía no se usó', async ({ assert }) => {
    const red = new ObservacionDeRed()
    red.seguirCircuito('auth', 'sesion', () => 'cerrado')
    red.seguirCircuito('auth', 'listas', () => 'abierto')
    red.seguirCircuito('media', 'resto', () => 'probando')
    const registro = new Registry()
    medirRed(registro, red)

    const texto = await registro.metrics()
    const valen = [...texto.matchAll(/^chotuve_circuito\{(.*)\} 1$/gm)].map(([, cual]) => cual)

    assert.sameMembers(valen, [
      'servidor="auth",mamparo="sesion",estado="cerrado"',
      'servidor="auth",mamparo="ingresos",estado="cerrado"',
      'servidor="auth",mamparo="listas",estado="abierto"',
      'servidor="auth",mamparo="entregas",estado="cerrado"',
      'servidor="auth",mamparo="resto",estado="cerrado"',
      'servidor="media",mamparo="listas",estado="cerrado"',
      'servidor="media",mamparo="resto",estado="probando"',
    ])
  })
})
