import env from '#start/env'

/** La cola de salida (docs/decisiones/0008). */
const colaConfig = {
  /** Si el servidor entrega lo que hay en la cola, o lo hace otro proceso con `cola:trabajar`. */
  enElServidor: env.get('COLA_TRABAJADOR') === 'servidor',

  trabajador: {
    aLaVez: 8,
    descansoMs: 1_000,
    // Lo que ya se le mandó a Firebase se sabe en qué terminó antes de que venzan sus tres pasos: preguntarle
    // a auth quién la causó, leer el dispositivo y mandar. Así quien se detiene deja anotado cómo le fue, y nadie lo entrega otra vez.
    pacienciaMs: Math.min(
      env.get('FIREBASE_TIEMPO_LIMITE_MS') * 2 + env.get('RED_TIEMPO_LIMITE_MS'),
      env.get('APAGADO_LIMITE_MS')
    ),
  },

  /**
   * Cuánto tiempo una entrega tomada es de quien la tomó, en milisegundos. Lo más que puede tardar una
   * (preguntarle a auth, leer el token del dispositivo, entrar a Google con sus repeticiones y mandar) entra con
   * holgura.
   */
  reservaMs: env.get('FIREBASE_TIEMPO_LIMITE_MS') * 8 + env.get('RED_TIEMPO_LIMITE_MS'),

  /** Cuántos días se conserva cada cosa antes de depurarla. */
  conservar: {
    entregasDias: env.get('COLA_CONSERVAR_ENTREGAS_DIAS'),
    leidasDias: env.get('COLA_CONSERVAR_LEIDAS_DIAS'),
    sinLeerDias: env.get('COLA_CONSERVAR_SIN_LEER_DIAS'),
  },
}

export default colaConfig
