import db from '@adonisjs/lucid/services/db'

/** Las tablas donde queda lo que hace la gente. */
export const TABLAS = [
  'reaccion',
  'comentario',
  'bloqueo',
  'silencio',
  'tipo_callado',
  'conversacion_callada',
  'comentario_anterior',
  'contacto',
  'solicitud_contacto',
  'mensaje',
  'notificacion',
  'visualizacion',
  'contador_video',
  'denuncia',
] as const

/** Cuántas filas tiene cada una. */
export async function filasPorTabla(): Promise<Record<string, number>> {
  const cuentas = await Promise.all(
    TABLAS.map(async (tabla) => {
      const [{ total }] = await db.from(tabla).count('* as total')
      return [tabla, Number(total)] as const
    })
  )
  return Object.fromEntries(cuentas)
}
