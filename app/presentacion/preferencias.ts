import type { leerPreferencias } from '#notificaciones/preferencias'

/** Las preferencias de alguien (docs/contrato.md §15). */
export const mostrarPreferencias = (
  preferencias: Awaited<ReturnType<typeof leerPreferencias>>
) => ({
  notificaciones: Object.fromEntries(preferencias.map(({ tipo, suena }) => [tipo, suena])),
})
