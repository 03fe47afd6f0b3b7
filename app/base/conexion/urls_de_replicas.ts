import { leerUrlDeBase, type ConexionDePostgres } from '#base/conexion/url'

/** Dónde termina una y empieza la otra: adentro de una también hay comas, si tiene varios hosts. */
const ENTRE_UNA_Y_OTRA = /,(?=\s*[a-z][a-z\d+.-]*:\/\/)/i

/** Las direcciones de una lista separada por comas. */
export const separarUrls = (escritas: string): string[] => escritas.split(ENTRE_UNA_Y_OTRA)

/**
 * Lee `DATABASE_REPLICA_URL`. Los mensajes de error no repiten ninguna dirección: llevan la contraseña.
 *
 * @throws Error con el motivo
 */
export function leerUrlsDeReplicas(escritas: string): ConexionDePostgres[] {
  return separarUrls(escritas).map((escrita) => {
    const leida = leerUrlDeBase(escrita)
    if (leida.tipo === 'sqlite') {
      throw new Error('las réplicas son de PostgreSQL: tiene que ser postgres://… o postgresql://…')
    }
    return leida
  })
}
