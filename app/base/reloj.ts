/**
 * La hora de este proceso, para lo que se decide en memoria y no se guarda; la de lo que se guarda o se
 * compara con lo guardado la dice la base (`reloj_de_la_base.ts`). Se inyecta: las pruebas ponen el suyo.
 */
export class Reloj {
  /** En milisegundos desde 1970. */
  ahora(): number {
    return Date.now()
  }
}
