import { test } from '@japa/runner'
import { conNombre, faltaElNombre, PLANTILLAS } from '#notificaciones/plantillas'

/** Cada tipo como se lo guarda; en el otro texto, alguien escribió lo mismo que marca el lugar del nombre. */
const GUARDADAS = Object.entries(PLANTILLAS).map(([tipo, { en, dice }]) => ({
  tipo,
  titulo: 'Un {quien}',
  cuerpo: 'Un {quien}',
  [en]: tipo === 'me-gusta' ? `${dice}El {quien}.` : dice,
}))

test.group('El nombre de quien causó una notificación', () => {
  test('se pone donde va, diga lo que diga, y en ningún otro lado', ({ assert }) => {
    for (const nombre of ['Ana', '$& y $1']) {
      assert.deepEqual(
        GUARDADAS.map((guardada) => conNombre(guardada, nombre)),
        [
          { titulo: 'Un {quien}', cuerpo: `${nombre} te envió una solicitud de contacto.` },
          { titulo: 'Un {quien}', cuerpo: `Ahora vos y ${nombre} son contactos.` },
          { titulo: `Nuevo mensaje de ${nombre}.`, cuerpo: 'Un {quien}' },
          { titulo: 'Un {quien}', cuerpo: `A ${nombre} le gustó tu video El {quien}.` },
          { titulo: `${nombre} comentó tu video`, cuerpo: 'Un {quien}' },
        ]
      )
    }
  })

  test('ya puesto, no falta, aunque lo que otro escribió se le parezca', ({ assert }) => {
    for (const guardada of GUARDADAS) {
      const puesta = { ...guardada, ...conNombre(guardada, 'Ana') }
      assert.isTrue(faltaElNombre(guardada))
      assert.isFalse(faltaElNombre(puesta))
      assert.deepEqual(conNombre(puesta, 'Beto'), conNombre(guardada, 'Ana'))
    }
  })

  test('a una prueba, o a lo que no se conoce, no le falta nada', ({ assert }) => {
    assert.isFalse(faltaElNombre({ tipo: 'constructor', titulo: '{quien}', cuerpo: '{quien}' }))
  })
})
