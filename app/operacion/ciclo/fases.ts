/*
| La vida del servidor, en orden. Cada proveedor anota en una fase lo que arranca y lo que detiene, y el orden de
| `adonisrc.ts` no cuenta.
|
| Arranca de arriba hacia abajo: lo de `antes` de escuchar el puerto, y lo de `después`.
|
| Con SIGTERM o SIGINT se detiene de abajo hacia arriba:
|
|   0. se avisa: `/health/ready` pasa a 503, y el trabajador termina lo suyo mientras se espera a los pedidos
|   1. pedidos     se atiende APAGADO_AVISO_MS más, se cierra el puerto y se espera a lo que está en curso
|   2. entregas    se espera a lo que se está entregando a Firebase y a la depuración
|   3. visualizaciones   se guardan las que anotaron los últimos pedidos
|   4. reglas      no se vuelve a leer la tabla, ni en `bajas` quiénes se fueron
|   5. firebase    se cierran sus conexiones
|   6. red         se cierran las de auth y media
|   7. redis       se corta
|   8. base        se deja de mirar a las réplicas y se cierran todas sus conexiones
|   9. registro    lo que falta escribir se escribe al terminar el proceso (`start/salida_del_registro.ts`)
|
| Una que falla o no termina a tiempo queda anotada en el registro y no frena a las siguientes. Los plazos se
| cuentan desde la señal: APAGADO_LIMITE_MS es para los pedidos y las entregas, y después cada fase tiene, de
| abajo hacia arriba, lo que dice `cierreMs`. Con el último, el proceso termina de todos modos, con estado 0.
*/
export const FASES = [
  { nombre: 'registro', arranca: 'antes', cierreMs: 0 },
  { nombre: 'base', arranca: 'antes', cierreMs: 1_000 },
  { nombre: 'redis', arranca: 'antes', cierreMs: 500 },
  { nombre: 'red', arranca: 'antes', cierreMs: 500 },
  { nombre: 'firebase', arranca: 'antes', cierreMs: 500 },
  { nombre: 'bajas', arranca: 'antes', cierreMs: 250 },
  { nombre: 'reglas', arranca: 'despues', cierreMs: 500 },
  { nombre: 'visualizaciones', arranca: 'despues', cierreMs: 500 },
  { nombre: 'entregas', arranca: 'despues', cierreMs: 500 },
  { nombre: 'pedidos', arranca: 'despues', cierreMs: 500 },
] as const satisfies { nombre: string; arranca: Momento; cierreMs: number }[]

/** Antes de escuchar el puerto, o después. */
export type Momento = 'antes' | 'despues'

export type NombreDeFase = (typeof FASES)[number]['nombre']

/** Lo que se anota en una fase. */
export type Pieza = {
  empezar?(): unknown
  /** Apenas llega la señal y sin esperarlo: lo que puede ir terminando mientras terminan otras fases. */
  avisar?(): unknown
  detener?(): unknown
}
