/*
| Qué se prueba de cada comando (`casos.spec.ts`). Uno nuevo tiene que agregar su fila, y donde un caso no le
| toca, decir por qué. Se corren sobre una base recién migrada, con las reglas predeterminadas y sin gente.
*/
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

const SIN_DATOS: NoLeToca = { porque: 'no da datos' }
const NO_CAMBIA: NoLeToca = { porque: 'no cambia nada' }
const NO_BUSCA: NoLeToca = { porque: 'no busca nada' }
const SIN_BASE: NoLeToca = { porque: 'no usa la base' }
const SIN_FIREBASE: NoLeToca = {
  porque: 'se prueba con Firebase, en tests/consola y tests/entregas',
}
const MIGRA: NoLeToca = { porque: 'se prueba en migraciones.spec.ts y en adopcion/' }

const CON_GENTE_EN_EL_MURO: NoLeToca = {
  porque: 'se prueba con gente, en tests/functional/reglas',
}

const NO_HAY = /no hay/i

export const CASOS: Record<string, Casos> = {
  'auditoria:listar': {
    anda: '',
    sinNada: { con: '--quien=nadie', dice: NO_HAY },
    malUsado: '--desde=ayer',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'base:adoptar': {
    anda: MIGRA,
    sinNada: { con: '--simular', dice: NO_HAY },
    malUsado: '--json',
    sinBase: '',
    json: '--simular',
    simular: '',
  },
  'base:ampliar-ids': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '',
    json: SIN_DATOS,
    simular: { porque: 'se puede cortar y correr otra vez, y no pierde nada' },
  },
  'base:preparar': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: 'ya',
    sinBase: { porque: 'la espera: se prueba en contenedor.spec.ts' },
    json: SIN_DATOS,
    simular: MIGRA,
  },
  'bloqueos:listar': {
    anda: '',
    sinNada: { con: '', dice: NO_HAY },
    malUsado: '--cantidad=0',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'cola:depurar': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '',
    json: '',
    simular: '',
  },
  'cola:estado': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'cola:trabajar': {
    anda: SIN_FIREBASE,
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '',
    json: SIN_DATOS,
    simular: { porque: 'no termina' },
  },
  'completar': {
    anda: 'bash',
    sinNada: NO_BUSCA,
    malUsado: 'fish',
    sinBase: SIN_BASE,
    json: SIN_DATOS,
    simular: NO_CAMBIA,
  },
  'db:truncate': {
    anda: MIGRA,
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '--forzar',
    json: SIN_DATOS,
    simular: { porque: 'es del framework' },
  },
  'db:wipe': {
    anda: MIGRA,
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: '--forzar',
    json: SIN_DATOS,
    simular: { porque: 'es del framework' },
  },
  'demo:sembrar': {
    anda: '--simular',
    sinNada: NO_BUSCA,
    malUsado: 'mucho',
    sinBase: '',
    json: '--simular',
    simular: '',
  },
  'denuncias:listar': {
    anda: '',
    sinNada: { con: '', dice: NO_HAY },
    malUsado: '--tipo=nada',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'denuncias:resolver': {
    anda: { porque: 'se prueba con gente, en tests/functional/denuncias' },
    sinNada: { con: '9 --aceptar', dice: /no existe|no hay/i, estado: 1 },
    malUsado: 'x --aceptar',
    sinBase: '9 --aceptar',
    json: { porque: 'se prueba con gente, en tests/functional/denuncias' },
    simular: { porque: 'se prueba con gente, en tests/functional/denuncias' },
  },
  'denuncias:ver': {
    anda: { porque: 'se prueba con gente, en tests/functional/denuncias' },
    sinNada: { con: '9', dice: /no existe|no hay/i, estado: 1 },
    malUsado: 'x',
    sinBase: '9',
    json: { porque: 'se prueba con gente, en tests/functional/denuncias' },
    simular: NO_CAMBIA,
  },
  'firebase:ver': {
    anda: SIN_FIREBASE,
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: SIN_BASE,
    json: SIN_FIREBASE,
    simular: NO_CAMBIA,
  },
  'firebase:verificar': {
    anda: SIN_FIREBASE,
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: SIN_BASE,
    json: SIN_FIREBASE,
    simular: NO_CAMBIA,
  },
  'migration:rollback': {
    anda: MIGRA,
    sinNada: NO_BUSCA,
    malUsado: '--step=x',
    sinBase: '--forzar',
    json: SIN_DATOS,
    simular: '',
  },
  'migration:run': {
    anda: '',
    sinNada: { con: '', dice: NO_HAY },
    malUsado: 'todas',
    sinBase: { porque: 'la espera: se prueba en contenedor.spec.ts' },
    json: SIN_DATOS,
    simular: '',
  },
  'muro:explicar': {
    anda: CON_GENTE_EN_EL_MURO,
    sinNada: { con: '99', dice: /no existe/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: CON_GENTE_EN_EL_MURO,
    simular: NO_CAMBIA,
  },
  'notificaciones:listar': {
    anda: '',
    sinNada: { con: '--usuario=7', dice: NO_HAY },
    malUsado: '--tipo=nada',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'notificaciones:probar': {
    anda: SIN_FIREBASE,
    sinNada: { con: '7', dice: /Firebase|dispositivo/, estado: 1 },
    malUsado: '0',
    sinBase: '7',
    json: SIN_FIREBASE,
    simular: { porque: 'no guarda nada: es para probar' },
  },
  'notificaciones:reintentar': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: '--usuario=0',
    sinBase: '',
    json: '',
    simular: '',
  },
  'reglas:crear': {
    anda: '--nombre=Nueva --si=duracion<60 --sumar=1 --simular',
    sinNada: NO_BUSCA,
    malUsado: '--nombre=Nueva',
    sinBase: '--nombre=Nueva --si=duracion<60 --sumar=1',
    json: '--nombre=Nueva --si=duracion<60 --sumar=1 --simular',
    simular: '--nombre=Nueva --si=duracion<60 --sumar=1',
  },
  'reglas:deshabilitar': {
    anda: '1 --simular',
    sinNada: { con: '99', dice: /no existe la regla/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: '1 --simular',
    simular: '1',
  },
  'reglas:editar': {
    anda: '1 --sumar=9 --simular',
    sinNada: { con: '99 --sumar=1', dice: /no existe la regla/i, estado: 1 },
    malUsado: '1 --sumar=x',
    sinBase: '1 --sumar=1',
    json: '1 --sumar=9 --simular',
    simular: '1 --sumar=9',
  },
  'reglas:eliminar': {
    anda: '1 --simular',
    sinNada: { con: '99', dice: /no existe la regla/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: '1 --simular',
    simular: '1',
  },
  'reglas:esquema': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: 'x',
    sinBase: SIN_BASE,
    json: { porque: 'sus claves son las de JSON Schema' },
    simular: NO_CAMBIA,
  },
  'reglas:exportar': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: 'x',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'reglas:habilitar': {
    anda: '1 --simular',
    sinNada: { con: '99', dice: /no existe la regla/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: '1 --simular',
    simular: '1',
  },
  'reglas:historial': {
    anda: '',
    sinNada: { con: '--offset=1000', dice: NO_HAY },
    malUsado: '--cantidad=x',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'reglas:importar': {
    anda: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
    sinNada: { con: '/no/existe.json', dice: /no se puede leer/i, estado: 1 },
    malUsado: 'uno.json otro.json',
    sinBase: '/no/existe.json',
    json: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
    simular: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
  },
  'reglas:listar': {
    anda: '',
    sinNada: NO_BUSCA,
    malUsado: 'x',
    sinBase: '',
    json: '',
    simular: NO_CAMBIA,
  },
  'reglas:predeterminadas': {
    anda: '--simular',
    sinNada: NO_BUSCA,
    malUsado: 'x',
    sinBase: '',
    json: '--simular',
    simular: '',
  },
  'reglas:probar': {
    anda: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
    sinNada: NO_BUSCA,
    malUsado: '--cantidad=x',
    sinBase: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
    json: { porque: 'necesita un archivo: se prueba en tests/functional/reglas' },
    simular: NO_CAMBIA,
  },
  'reglas:ver': {
    anda: '1',
    sinNada: { con: '99', dice: /no existe la regla/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: '1',
    simular: NO_CAMBIA,
  },
  'reglas:volver': {
    anda: '1 --simular',
    sinNada: { con: '99', dice: /no existe|no hay/i, estado: 1 },
    malUsado: '1 2',
    sinBase: '1',
    json: '1 --simular',
    simular: '1',
  },
  'serve': {
    anda: { porque: 'no termina: se prueba en serve.spec.ts' },
    sinNada: NO_BUSCA,
    malUsado: '--nada',
    sinBase: SIN_BASE,
    json: SIN_DATOS,
    simular: { porque: 'no termina' },
  },
}
