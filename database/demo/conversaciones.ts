type Conversacion = {
  /** Posiciones en `PERSONAS`: quien escribe primero y quien contesta. */
  entre: [number, number]
  /** Uno cada uno, por turno. */
  mensajes: string[]
}

export const CONVERSACIONES: Conversacion[] = [
  {
    entre: [1, 0],
    mensajes: [
      '¿Viste el video de la nevada?',
      'Sí, una locura. ¿Vamos en julio?',
      'Dale, yo averiguo los pasajes',
      '🙌',
    ],
  },
  {
    entre: [0, 2],
    mensajes: [
      'Sofi, ¿me prestás el trípode el sábado?',
      'Obvio, pasá cuando quieras',
      'Mil gracias, llevo facturas',
    ],
  },
]

/** Lo que se comenta, por ahí, en cualquier video. */
export const COMENTARIOS = [
  '¡Qué buen video! Me encantó 😀',
  'Tremendo, che. ¿Dónde es?',
  'Jajaja, no puedo más',
  'La próxima avisá y me sumo',
  'Se te extraña por acá, un abrazo grande',
  'Lo vi tres veces seguidas',
  'El final es lo mejor',
  '¿Con qué lo filmaste? Se ve bárbaro',
  'Esto merece más gente mirándolo',
  'Me hiciste acordar a las vacaciones 🌊',
  'Cuánto laburo hay acá, felicitaciones',
  'Mostráselo a mi vieja que no lo va a poder creer',
  '¿Para cuándo la segunda parte?',
  'Una genialidad, como siempre',
  'Me perdí a la mitad, pero igual me gustó',
  'La música está buenísima, ¿de quién es?',
  'Che, se escucha un poco bajo',
  'Ya se lo mandé a medio mundo',
]
