export type Caso = { titulo: string; cambios: object }

/** En qué lugar está el error, y si es de lo que un JSON Schema no puede decir. */
export type CasoMalo = Caso & { lugar: string; fueraDelEsquema?: boolean }

export const CONDICION = { hecho: 'duracion', operador: 'mayor', valor: 1 }
export const condiciones = (...lista: unknown[]) => ({ condiciones: { todas: lista } })
export const accion = (cambios: object) => ({
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1, ...cambios }],
})
export const anidar = (niveles: number): object =>
  niveles === 1 ? { todas: [CONDICION] } : { alguna: [anidar(niveles - 1)] }
export const repetida = (veces: number) => Array.from({ length: veces }, () => CONDICION)
