import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { describirAcciones, describirCondicion } from '#reglas/lenguaje/describir'

/** La fila de una regla en una tabla. */
export function filaDeRegla({ id, contenido, definicion }: ReglaGuardada): (string | number)[] {
  const { nombre, orden, habilitada } = contenido
  return [
    id,
    orden,
    nombre,
    definicion ? describirCondicion(definicion.condiciones) : '(rota)',
    definicion ? describirAcciones(definicion.acciones) : '',
    habilitada ? 'sí' : 'no',
  ]
}

export const TITULOS_DE_REGLA = ['Id', 'Orden', 'Nombre', 'Si', 'Importancia', 'Habilitada']
