import { esHecho, tipoDe, type NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { NOMBRES_DE_OPERADORES, OPERADORES, type Valor } from '#reglas/lenguaje/operadores'

/** Cómo se puede escribir cada operador: por su símbolo o por su nombre. */
const ESCRITURAS = NOMBRES_DE_OPERADORES.flatMap((nombre) => [
  { escritura: nombre.replaceAll('_', ' '), nombre },
  { escritura: nombre, nombre },
  { escritura: OPERADORES[nombre].simbolo, nombre },
]).sort((una, otra) => otra.escritura.length - una.escritura.length)

const EN_PALABRAS: Record<string, boolean> = {
  true: true,
  si: true,
  sí: true,
  false: false,
  no: false,
}

/**
 * La comparación que dice un texto como `cantidad_me_gusta > 10` o `mi_reaccion en me-gusta, null`.
 * Lo que no sea un valor del hecho queda como texto, para que lo rechace la validación. `null` si el
 * texto no tiene esa forma.
 */
export function interpretarComparacion(texto: string) {
  const [, hecho, resto] = /^\s*([a-z_]+)\s*(\S.*?)\s*$/s.exec(texto) ?? []
  const elegida = ESCRITURAS.find(({ escritura }) => empiezaCon(resto ?? '', escritura))
  if (hecho === undefined || resto === undefined || !elegida) {
    return null
  }
  const { nombre, escritura } = elegida
  const escrito = resto.slice(escritura.length).trim()
  if (escrito === '') {
    return null
  }
  const valor = OPERADORES[nombre].comparaConVarios
    ? partir(escrito).map((uno) => interpretarValor(hecho, uno))
    : interpretarValor(hecho, escrito)
  return { hecho, operador: nombre, valor }
}

/** El valor de un hecho que dice un texto. */
export function interpretarValor(hecho: NombreDeHecho | string, texto: string): Valor {
  const escrito = texto.trim()
  const tipo = esHecho(hecho) ? tipoDe(hecho).tipo : null
  if (tipo === 'numero') {
    const numero = Number(escrito)
    return Number.isFinite(numero) && escrito !== '' ? numero : escrito
  }
  if (tipo === 'logico') {
    return EN_PALABRAS[escrito.toLowerCase()] ?? escrito
  }
  return escrito === 'null' || escrito === 'ninguna' ? null : escrito
}

function empiezaCon(texto: string, escritura: string): boolean {
  const esPalabra = /[a-z]$/.test(escritura)
  return (
    texto.startsWith(escritura) && !(esPalabra && /^[a-z_]/.test(texto.slice(escritura.length)))
  )
}

/** Los valores de una lista, con o sin corchetes. */
function partir(texto: string): string[] {
  return texto.replace(/^\[(.*)\]$/s, '$1').split(',')
}
