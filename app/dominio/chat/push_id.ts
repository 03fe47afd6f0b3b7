import { randomInt } from 'node:crypto'

/** Los caracteres de un push id de Firebase, en el orden en que se comparan. */
const ALFABETO = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const BASE = ALFABETO.length
const LARGO_DE_FECHA = 8
const LARGO_DE_AZAR = 12

/**
 * Un push id como los de Firebase, siempre mayor que el anterior: la fecha en milisegundos y un azar. Si
 * el reloj no avanzó, o retrocedió, es el siguiente del anterior (docs/contrato.md §11).
 */
export function pushIdDespuesDe(anterior: string | null, ahoraMs: number): string {
  const nuevo = fecha(ahoraMs) + azar()
  return anterior === null || compara(nuevo, anterior) > 0 ? nuevo : siguiente(anterior)
}

function fecha(ahoraMs: number): string {
  let [texto, resto] = ['', ahoraMs]
  for (let lugar = 0; lugar < LARGO_DE_FECHA; lugar++) {
    texto = (ALFABETO[resto % BASE] ?? '') + texto
    resto = Math.floor(resto / BASE)
  }
  return texto
}

function azar(): string {
  return Array.from({ length: LARGO_DE_AZAR }, () => ALFABETO[randomInt(BASE)]).join('')
}

function siguiente(pushId: string): string {
  const digitos = [...pushId].map((caracter) => ALFABETO.indexOf(caracter))
  for (let lugar = digitos.length - 1; lugar >= 0; lugar--) {
    const digito = digitos[lugar] ?? 0
    if (digito < BASE - 1) {
      digitos[lugar] = digito + 1
      break
    }
    digitos[lugar] = 0
  }
  return digitos.map((digito) => ALFABETO[digito]).join('')
}

/** El alfabeto está en el orden de sus códigos: no hay que seguir el idioma de nadie. */
function compara(uno: string, otro: string): number {
  return uno < otro ? -1 : uno > otro ? 1 : 0
}
