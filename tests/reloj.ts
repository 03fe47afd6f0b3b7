import app from '@adonisjs/core/services/app'
import { Reloj } from '#base/reloj'

const delSistema = new Reloj()

let puesta: number | undefined

/** La hora de la prueba: la del sistema mientras nadie ponga otra. */
export const ahoraDePrueba = () => puesta ?? delSistema.ahora()

class RelojDePrueba extends Reloj {
  override ahora() {
    return ahoraDePrueba()
  }
}

/**
 * Detiene el reloj del servidor, y con él el de la red local, hasta que termine la prueba.
 *
 * @returns con qué adelantarlo: los milisegundos que pasaron desde que se lo detuvo
 */
export function detenerReloj(alTerminar: (soltar: () => void) => void) {
  const comienzo = delSistema.ahora()
  puesta = comienzo
  app.container.swap(Reloj, () => new RelojDePrueba())
  alTerminar(() => {
    puesta = undefined
    app.container.restore(Reloj)
  })
  return (pasaronMs: number) => {
    puesta = comienzo + pasaronMs
  }
}
