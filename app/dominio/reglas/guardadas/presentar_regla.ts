import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'

/** Una regla guardada como la ven los programas, por la consola y por HTTP. */
export function presentarRegla({ id, contenido, creada, modificada, errores }: ReglaGuardada) {
  return {
    id,
    ...contenido,
    creada: creada.toISO(),
    modificada: modificada.toISO(),
    // Solo las rotas, que alguien editó a mano en la tabla.
    ...(errores.length > 0 && { errores }),
  }
}
