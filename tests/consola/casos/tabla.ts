/*
| Qué se prueba de cada comando (`casos.spec.ts`). Uno nuevo tiene que agregar su fila, y donde un caso no le
| toca, decir por qué. Se corren sobre una base recién migrada, con las reglas predeterminadas y sin gente.
*/
import type { Casos } from './caso.js'
import { DE_CONTENIDO } from './temas/contenido.js'
import { DE_LA_BASE } from './temas/base.js'
import { DE_NOTIFICACIONES } from './temas/notificaciones.js'
import { DE_PERSONAS } from './temas/personas.js'
import { DE_REGLAS } from './temas/reglas.js'
import { DEL_SERVIDOR } from './temas/servidor.js'

export type { NoLeToca } from './caso.js'

export const CASOS: Record<string, Casos> = {
  ...DE_PERSONAS,
  ...DE_CONTENIDO,
  ...DE_REGLAS,
  ...DE_NOTIFICACIONES,
  ...DE_LA_BASE,
  ...DEL_SERVIDOR,
}
