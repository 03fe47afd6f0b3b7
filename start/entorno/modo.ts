export const MODOS = ['development', 'production', 'test'] as const

/** El modo en que corre el servidor. */
export type Modo = (typeof MODOS)[number]

/**
 * `FLASK_ENV` es el nombre con que las instalaciones del servidor anterior eligen el modo;
 * `NODE_ENV` gana cuando están los dos (docs/contrato.md §14).
 */
export function nombreDeModo(entorno: NodeJS.ProcessEnv): string {
  const modo = entorno.NODE_ENV || entorno.FLASK_ENV || 'development'
  return modo === 'testing' ? 'test' : modo
}
