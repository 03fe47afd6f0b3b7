export type NoLeToca = { porque: string }

export type Casos = {
  /** Con esto termina con 0. */
  anda: string | NoLeToca
  /** Con esto no encuentra nada: lo dice, en la salida o en una línea de error. */
  sinNada: { con: string; dice: RegExp; estado?: number } | NoLeToca
  /** Con esto termina con 2 y una línea. */
  malUsado: string
  /** Con esto y sin la base termina con 1, y dice cuál es y qué variable la nombra. */
  sinBase: string | NoLeToca
  /** Con esto y `--json` la salida es un JSON y nada más, con sus claves en minúsculas y guiones bajos. */
  json: string | NoLeToca
  /** Con esto y `--simular` no cambia nada. */
  simular: string | NoLeToca
}

/* Por qué un caso no le toca a un comando, y lo que dicen cuando no hay nada. */

export const SIN_DATOS: NoLeToca = { porque: 'no da datos' }
export const NO_CAMBIA: NoLeToca = { porque: 'no cambia nada' }
export const NO_BUSCA: NoLeToca = { porque: 'no busca nada' }
export const SIN_BASE: NoLeToca = { porque: 'no usa la base' }
export const SIN_FIREBASE: NoLeToca = {
  porque: 'se prueba con Firebase, en tests/consola y tests/entregas',
}
export const MIGRA: NoLeToca = { porque: 'se prueba en migraciones.spec.ts y en adopcion/' }

export const CON_GENTE_EN_EL_MURO: NoLeToca = {
  porque: 'se prueba con gente, en tests/functional/reglas',
}

export const DE_POSTGRES: NoLeToca = { porque: 'es de PostgreSQL: se prueba en adopcion/' }
export const CON_GENTE: NoLeToca = {
  porque: 'se prueba con gente, en tests/functional/administracion',
}
export const NADIE = '2147483647'
export const NINGUN_VIDEO = 'f'.repeat(24)

export const CON_CADA_PARTE: NoLeToca = {
  porque: 'se prueba con cada parte caída, en doctor.spec.ts',
}
export const CON_ARCHIVOS: NoLeToca = {
  porque: 'se prueba con archivos de verdad, en respaldo.spec.ts',
}
export const NO_EXISTE = /no existe/i
export const NO_HAY = /no hay/i
