import type { DateTime } from 'luxon'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { fechaDeLaBase } from '#base/fecha_de_la_base'

/** La migración que adoptó la base; en una nueva, que la creó. */
const ADOPCION = '%restringir_tablas_heredadas'

/**
 * Qué fecha mostrar de cada comentario de una página. El servidor anterior dejó algunos sin ella, o con una
 * infinita, y al teléfono le hace falta: la del que le precede o, si no hay, la del primero que la tenga en el
 * video, porque lo que no tiene fecha es anterior; y nunca una posterior a la adopción. La fila queda como está:
 * cuenta en los totales y en ningún día.
 */
export async function fechasDe(
  video: string,
  comentarios: { fecha: DateTime | null }[]
): Promise<DateTime[]> {
  const todas = comentarios.map(({ fecha }) => (fecha?.isValid ? fecha : undefined))
  if (todas.every((fecha) => fecha !== undefined)) {
    return todas
  }
  const [adopcion, primera] = await Promise.all([fechaDeAdopcion(), primeraDe(video)])
  let anterior = primera && primera < adopcion ? primera : adopcion
  return todas.map((fecha) => {
    if (fecha) {
      anterior = fecha < adopcion ? fecha : adopcion
    }
    return fecha ?? anterior
  })
}

async function primeraDe(video: string): Promise<DateTime | undefined> {
  const cliente = clienteDeLectura()
  const enPostgres = cliente.dialect.name === 'postgres'
  const fila = await cliente
    .from('comentario')
    .where('video', video)
    .whereNotNull('fecha')
    .if(enPostgres, (consulta) => consulta.whereRaw('isfinite(fecha)'))
    .orderBy('fecha')
    .select('fecha')
    .first()
  return fila ? fechaDeLaBase(fila.fecha) : undefined
}

async function fechaDeAdopcion(): Promise<DateTime> {
  const fila = await clienteDeLectura()
    .from('adonis_schema')
    .where('name', 'like', ADOPCION)
    .select('migration_time')
    .firstOrFail()
  return fechaDeLaBase(fila.migration_time)
}
