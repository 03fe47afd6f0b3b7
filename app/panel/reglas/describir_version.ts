import { describirDiferencia } from '#consola/describir_diferencia'
import type { leerHistorial } from '#reglas/guardadas/versiones'

type Version = Awaited<ReturnType<typeof leerHistorial>>[number]

/** Un renglón de la historia, en palabras. */
export function describirVersion(una: Version) {
  const { version, fecha, autor, accion, reglaId } = una
  const antes = una.antes && JSON.parse(una.antes)
  const despues = una.despues && JSON.parse(una.despues)
  const nombre = String((despues ?? antes)?.nombre ?? '')
  return {
    version,
    fecha,
    autor,
    dice: describirDiferencia({ reglaId, accion, nombre, antes, despues }),
  }
}
