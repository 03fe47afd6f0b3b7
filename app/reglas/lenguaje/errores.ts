/** Qué está mal, y en qué lugar de la regla: `condiciones.todas[1].operador`. */
export type ErrorDeRegla = { lugar: string; mensaje: string }

/** Una regla, o un conjunto de ellas, que no se puede guardar. */
export class ReglasInvalidas extends Error {
  constructor(readonly errores: ErrorDeRegla[]) {
    super(errores.map(comoTexto).join('\n'))
  }
}

function comoTexto({ lugar, mensaje }: ErrorDeRegla): string {
  return lugar === '' ? mensaje : `${lugar}: ${mensaje}`
}

/** Junta los errores que se encuentran al leer una regla. */
export class Anotador {
  readonly errores: ErrorDeRegla[] = []

  anotar(lugar: string, mensaje: string): undefined {
    this.errores.push({ lugar, mensaje })
  }
}

/** Nombres entre comillas, para un mensaje: «a», «b». */
export function enumerar(nombres: readonly (string | null)[]): string {
  return nombres.map((nombre) => (nombre === null ? 'null' : `«${nombre}»`)).join(', ')
}

const LARGO_MAXIMO = 60

/** Lo que vino, recortado para repetirlo en un mensaje. */
export function repetir(valor: unknown): string {
  const texto = typeof valor === 'string' ? valor.toWellFormed() : (JSON.stringify(valor) ?? 'nada')
  const puntos = [...texto]
  return puntos.length > LARGO_MAXIMO ? `${puntos.slice(0, LARGO_MAXIMO).join('')}…` : texto
}
