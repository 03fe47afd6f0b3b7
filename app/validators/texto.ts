import vine from '@vinejs/vine'

/**
 * Un texto se guarda tal como llegó, así que se rechaza el que no se puede guardar así: PostgreSQL no
 * admite NUL, y un sustituto suelto no tiene forma en UTF-8 (docs/contrato.md §1).
 */
const guardable = vine.createRule((valor, _opciones, campo) => {
  if (typeof valor === 'string' && (valor.includes('\0') || !valor.isWellFormed())) {
    campo.report('El campo {{ field }} tiene caracteres inválidos', 'guardable', campo)
  }
})

/** El largo se cuenta en puntos de código: un emoji vale uno. */
const puntosDeCodigo = vine.createRule((valor, { maximo }: { maximo: number }, campo) => {
  if (typeof valor === 'string' && valor.length > maximo && [...valor].length > maximo) {
    campo.report(`El campo {{ field }} no puede pasar de ${maximo} caracteres`, 'largo', campo)
  }
})

/** Un texto de a lo sumo `maximo` puntos de código, que puede estar vacío. */
export function texto(maximo = Number.POSITIVE_INFINITY) {
  return vine.string().use(guardable()).use(puntosDeCodigo({ maximo }))
}
