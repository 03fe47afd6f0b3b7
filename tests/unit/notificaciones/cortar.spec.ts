import fc from 'fast-check'
import { test } from '@japa/runner'
import { cortar } from '#notificaciones/cortar'
import type { NotificacionPush } from '#red/firebase/contrato'

const aviso = (cuerpo: string) => ({ usuario: 1, titulo: 'T', cuerpo, datos: { tipo: 'mensaje' } })

const bytes = ({ titulo, cuerpo, datos }: NotificacionPush) =>
  Buffer.byteLength(JSON.stringify({ notification: { title: titulo, body: cuerpo }, data: datos }))

test.group('Cortar una notificación push', () => {
  test('la que entra queda igual', ({ assert }) => {
    assert.deepEqual(cortar(aviso('hola')), aviso('hola'))
    const justa = aviso('a'.repeat(4_096 - bytes(aviso(''))))
    assert.deepEqual(cortar(justa), justa)
  })

  test('la que no entra usa todo el lugar y termina en puntos suspensivos', ({ assert }) => {
    const cortada = cortar(aviso('a'.repeat(5_000)))

    assert.equal(bytes(cortada), 4_096)
    assert.match(cortada.cuerpo, /^a+…$/)
  })

  test('ninguna pasa del límite ni parte un punto de código', ({ assert }) => {
    const texto = fc.string({ unit: 'binary', minLength: 900, maxLength: 3_000 })
    fc.assert(
      fc.property(texto, (cuerpo) => {
        const cortada = cortar(aviso(cuerpo))
        return (
          bytes(cortada) <= 4_096 &&
          cortada.cuerpo.isWellFormed() &&
          cuerpo.startsWith(cortada.cuerpo.replace(/…$/, ''))
        )
      }),
      { numRuns: 50 }
    )
    assert.plan(0)
  })
})
