import { base, basica } from '#start/entorno/variables/basica'
import { caches } from '#start/entorno/variables/caches'
import { cola, firebase } from '#start/entorno/variables/firebase'
import { http, limites } from '#start/entorno/variables/limites'
import { operacion } from '#start/entorno/variables/operacion'
import { panel } from '#start/entorno/variables/panel'
import { red, seguridad } from '#start/entorno/variables/red'
import { reglasDe, type Grupo } from '#start/entorno/variables/variable'

/** En el orden en que se documentan. */
export const GRUPOS: Grupo[] = [
  basica,
  base,
  red,
  seguridad,
  limites,
  caches,
  http,
  firebase,
  cola,
  operacion,
  panel,
]

/** Lo que se valida al arrancar. */
export const esquema = {
  ...reglasDe(basica),
  ...reglasDe(base),
  ...reglasDe(red),
  ...reglasDe(seguridad),
  ...reglasDe(limites),
  ...reglasDe(caches),
  ...reglasDe(http),
  ...reglasDe(firebase),
  ...reglasDe(cola),
  ...reglasDe(operacion),
  ...reglasDe(panel),
}
