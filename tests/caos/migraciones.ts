import { lanzar, type Entorno } from '../apoyo/procesos.ts'
import type { Averia } from './averias.ts'

const MIGRAR = ['ace.js', 'migration:run', '--force']

/** Migra una vez. @returns lo que dijo, si no pudo */
export async function migrar(cwd: string, entorno: Entorno): Promise<string | undefined> {
  const migracion = lanzar(MIGRAR, { cwd, entorno })
  const estado = await migracion.estado
  return estado === 0 ? undefined : `La migración terminó con ${estado}: ${migracion.escrito()}`
}

/** Dos despliegues a la vez con la aplicación en uso: ninguno puede fallar, ni cambiar nada. */
export function despliegues(cwd: string, entorno: Entorno) {
  const hallazgos: string[] = []
  let corriendo: Promise<string | undefined>[] = []
  const averia: Averia = {
    nombre: 'dos despliegues migran a la vez',
    romper: async () => (corriendo = [migrar(cwd, entorno), migrar(cwd, entorno)]),
    async arreglar() {
      const dichos = await Promise.all(corriendo)
      hallazgos.push(...dichos.filter((dicho) => dicho !== undefined))
    },
  }
  return { averia, hallazgos }
}
