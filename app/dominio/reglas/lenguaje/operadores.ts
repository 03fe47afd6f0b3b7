import type { TipoDeHecho } from '#reglas/lenguaje/catalogo'

/** El valor de un hecho, o con el que se lo compara. */
export type Valor = number | boolean | string | null

/** Con qué se compara: un valor o, para `en` y `no_en`, varios. */
export type Comparado = Valor | Valor[]

type Operador = {
  /** Cómo se escribe en la consola. */
  simbolo: string
  comparaConVarios: boolean
  seCumple: (hecho: Valor, valor: Comparado) => boolean
}

const estan = (hecho: Valor, valores: Comparado) =>
  Array.isArray(valores) && valores.includes(hecho)

/** Solo los números tienen orden: `null` no es menor que 1, aunque para JavaScript sí. */
const ordenados =
  (comparar: (hecho: number, valor: number) => boolean) => (hecho: Valor, valor: Comparado) =>
    typeof hecho === 'number' && typeof valor === 'number' && comparar(hecho, valor)

export const OPERADORES = {
  igual: { simbolo: '=', comparaConVarios: false, seCumple: (hecho, valor) => hecho === valor },
  distinto: { simbolo: '!=', comparaConVarios: false, seCumple: (hecho, valor) => hecho !== valor },
  mayor: { simbolo: '>', comparaConVarios: false, seCumple: ordenados((a, b) => a > b) },
  mayor_o_igual: { simbolo: '>=', comparaConVarios: false, seCumple: ordenados((a, b) => a >= b) },
  menor: { simbolo: '<', comparaConVarios: false, seCumple: ordenados((a, b) => a < b) },
  menor_o_igual: { simbolo: '<=', comparaConVarios: false, seCumple: ordenados((a, b) => a <= b) },
  en: { simbolo: 'en', comparaConVarios: true, seCumple: estan },
  no_en: {
    simbolo: 'no en',
    comparaConVarios: true,
    seCumple: (hecho, valores) => !estan(hecho, valores),
  },
} as const satisfies Record<string, Operador>

export type NombreDeOperador = keyof typeof OPERADORES

export const NOMBRES_DE_OPERADORES = Object.keys(OPERADORES).filter(esOperador)

/** Qué operadores sirven para cada tipo de hecho. */
const DE_TIPO: Record<TipoDeHecho['tipo'], NombreDeOperador[]> = {
  numero: NOMBRES_DE_OPERADORES,
  opcion: ['igual', 'distinto', 'en', 'no_en'],
  logico: ['igual', 'distinto'],
}

function esOperador(nombre: unknown): nombre is NombreDeOperador {
  return typeof nombre === 'string' && Object.hasOwn(OPERADORES, nombre)
}

export function operadoresDe({ tipo }: TipoDeHecho): NombreDeOperador[] {
  return DE_TIPO[tipo]
}
