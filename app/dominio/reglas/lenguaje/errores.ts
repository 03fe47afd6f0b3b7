/** Qué está mal, y en qué lugar de la regla: `condiciones.todas[1].operador`. */
export type ErrorDeRegla = { lugar: string; mensaje: string }

/** Cuántos errores se cuentan: con los demás la respuesta sería más grande que el pedido. */
const ERRORES_MAXIMOS = 50

/** Una regla, o un conjunto de ellas, que no se puede guardar. */
export class ReglasInvalidas extends Error {
  readonly errores: ErrorDeRegla[]

  constructor(errores: ErrorDeRegla[]) {
    const primeros = errores.slice(0, ERRORES_MAXIMOS)
    super(primeros.map(comoTexto).join('\n'))
    this.errores = primeros
  }
}

function comoTexto({ lugar, mensaje }: ErrorDeRegla): string {
  return lugar === '' ? mensaje : `${lugar}: ${mensaje}`
}

/** Junta los errores que se encuentran al leer una regla. */
export class Anotador {
  readonly errores: ErrorDeRegla[] = []

  anotar(lugar: string, mensaje: string): undefined {
    if (this.errores.length < ERRORES_MAXIMOS) {
      this.errores.push({ lugar, mensaje })
    }
  }
}

/** Nombres entre comillas, para un mensaje: «a», «b». */
export function enumerar(nombres: readonly (string | null)[]): string {
  return nombres.map((nombre) => (nombre === null ? 'null' : `«${nombre}»`)).join(', ')
}

const LARGO_MAXIMO = 60

/** Lo que vino, recortado para repetirlo en un mensaje; de un objeto solo se dice que lo es. */
export function repetir(valor: unknown): string {
  if (typeof valor === 'object' && valor !== null) {
    return Array.isArray(valor) ? '[…]' : '{…}'
  }
  const texto = valor === undefined ? 'nada' : String(valor).toWellFormed()
  const puntos = [...texto]
  return puntos.length > LARGO_MAXIMO ? `${puntos.slice(0, LARGO_MAXIMO).join('')}…` : texto
}
