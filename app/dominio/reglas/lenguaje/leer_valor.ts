import { tipoDe, type NombreDeHecho, type TipoDeHecho } from '#reglas/lenguaje/catalogo'
import { enumerar, repetir, type Anotador } from '#reglas/lenguaje/errores'
import { LIMITES } from '#reglas/lenguaje/limites'
import {
  OPERADORES,
  type Comparado,
  type NombreDeOperador,
  type Valor,
} from '#reglas/lenguaje/operadores'

type Pedido = { hecho: NombreDeHecho; operador: NombreDeOperador; valor: unknown; lugar: string }

/** Con qué se compara un hecho: un valor de su tipo, o una lista de ellos. */
export function leerComparado(
  { hecho, operador, valor, lugar }: Pedido,
  anotador: Anotador
): Comparado | undefined {
  const tipo = tipoDe(hecho)
  if (!OPERADORES[operador].comparaConVarios) {
    return sirve(valor, tipo) ? valor : anotador.anotar(lugar, quejaDe(valor, hecho, tipo))
  }
  if (!Array.isArray(valor) || valor.length === 0 || valor.length > LIMITES.valores) {
    return anotador.anotar(
      lugar,
      `«${operador}» va con una lista de 1 a ${LIMITES.valores} valores`
    )
  }
  const malo = valor.findIndex((uno) => !sirve(uno, tipo))
  if (malo >= 0) {
    return anotador.anotar(`${lugar}[${malo}]`, quejaDe(valor[malo], hecho, tipo))
  }
  return valor.filter((uno) => sirve(uno, tipo))
}

/** Si es un valor posible de un hecho de este tipo. */
export function sirve(valor: unknown, tipo: TipoDeHecho): valor is Valor {
  if (tipo.tipo === 'opcion') {
    return tipo.opciones.some((opcion) => opcion === valor)
  }
  return tipo.tipo === 'numero' ? Number.isFinite(valor) : typeof valor === 'boolean'
}

export function quejaDe(valor: unknown, hecho: NombreDeHecho, tipo: TipoDeHecho): string {
  return `«${repetir(valor)}» no es un valor de ${hecho} (va ${loQueVa(tipo)})`
}

function loQueVa(tipo: TipoDeHecho): string {
  if (tipo.tipo === 'opcion') {
    return `uno de ${enumerar(tipo.opciones)}`
  }
  return tipo.tipo === 'numero' ? 'un número' : 'true o false'
}
