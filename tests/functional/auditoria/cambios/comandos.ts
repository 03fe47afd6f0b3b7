import { DE_CONTENIDO } from './contenido.js'
import { DE_PERSONAS } from './personas.js'
import { DE_REGLAS } from './reglas.js'
import { DEL_SERVIDOR } from './servidor.js'
import type { PorComando } from './tipos.js'

/** Cada comando propio. */
export const COMANDOS: Record<string, PorComando> = {
  ...DE_PERSONAS,
  ...DE_CONTENIDO,
  ...DE_REGLAS,
  ...DEL_SERVIDOR,
}
