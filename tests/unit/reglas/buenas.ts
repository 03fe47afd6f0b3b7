import { LIMITES } from '#reglas/lenguaje/limites'
import { accion, anidar, condiciones, repetida, type Caso } from './cambios.js'

/** Lo que se le puede cambiar a una regla y sigue valiendo. */
export const BUENAS: Caso[] = [
  { titulo: 'la más simple', cambios: {} },
  { titulo: 'sin descripción, orden aparte', cambios: { descripcion: undefined } },
  { titulo: 'la mayor profundidad', cambios: { condiciones: anidar(LIMITES.profundidad) } },
  { titulo: 'la mayor cantidad de condiciones', cambios: condiciones(...repetida(50)) },
  { titulo: 'un nombre de 100 emojis', cambios: { nombre: '😀'.repeat(100) } },
  { titulo: 'una cantidad negativa', cambios: accion({ cantidad: -0.5 }) },
  { titulo: 'lo que agrega la tabla', cambios: { id: 1, creada: 'x', modificada: 'x' } },
]
