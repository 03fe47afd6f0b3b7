import { test } from '@japa/runner'
import { lucesDe } from '#panel/estado'
import { ErrorDeRed, RechazoDeRed } from '#red/errores'

type Leida = Parameters<typeof lucesDe>[0]
type Firebase = Leida['otros']['firebase']

const servidor: Leida['otros']['auth'] = { circuito: 'cerrado', mamparos: {}, ultima: null }

const leida = (firebase: Firebase = 'apagado'): Leida => ({
  estado: 'ok',
  base: 'contesta',
  migraciones: 'al día',
  apagando: false,
  otros: {
    auth: servidor,
    media: servidor,
    firebase,
    cola: 'apagada',
    reloj: null,
    replicas: 'apagadas',
  },
})

const luz = (nombre: string, de: Leida, fallas: unknown[] = []) =>
  lucesDe(de, fallas).find((una) => una.nombre === nombre)

test.group('Las luces del resumen', () => {
  test('un servidor que acaba de fallar está mal, aunque se lo siga llamando', ({ assert }) => {
    const fallas = [undefined, new ErrorDeRed('media', 'tiempo-agotado', 'tarde')]

    assert.containsSubset(luz('Media', leida(), fallas), {
      clase: 'mal',
      dice: 'no contestó a tiempo',
      arreglo: 'Revisá CHOTUVE_MEDIA_URL y que ese servidor esté encendido.',
    })
    assert.containsSubset(luz('Auth', leida(), fallas), { clase: 'bien', dice: 'contesta' })
  })

  test('también si contestó que no', ({ assert }) => {
    const luzDeAuth = luz('Auth', leida(), [new RechazoDeRed('auth', 403, {})])

    assert.containsSubset(luzDeAuth, { clase: 'mal', dice: 'no aceptó el pedido (contestó 403)' })
  })

  test('una falla que no es de otro servidor no es de ninguno', ({ assert }) => {
    assert.equal(luz('Auth', leida(), [new Error('otra cosa')])?.clase, 'bien')
  })

  test('de Firebase no se sabe hasta que se lo llama', ({ assert }) => {
    assert.equal(luz('Firebase', leida({ ultima: null }))?.clase, 'sin-saber')
    assert.equal(luz('Firebase', leida({ ultima: 'bien' }))?.clase, 'bien')
  })
})
