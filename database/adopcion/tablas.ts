import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { TABLAS_HEREDADAS, type TablaHeredada } from '#database/adopcion/clasificacion'
import { Impedimento } from '#base/impedimento'

/** Si hay una tabla con ese nombre donde la encuentre el rol. */
export async function estaLaTabla(nombre: string, cliente: QueryClientContract): Promise<boolean> {
  if (cliente.dialect.name !== 'postgres') {
    return (
      (await cliente.from('sqlite_master').where({ type: 'table', name: nombre }).first()) !== null
    )
  }
  const { rows } = await cliente.rawQuery('SELECT to_regclass(?) IS NOT NULL AS esta', [nombre])
  return rows[0].esta
}

type Dueno = { tabla: TablaHeredada; dueno: string; es_mio: boolean }

/**
 * Las tablas del servidor anterior que ya están, donde las encuentre el camino de búsqueda del rol.
 *
 * @throws Impedimento si alguna es de un dueño al que el rol no pertenece: no se la podría restringir
 */
export async function tablasQueEstan(cliente: QueryClientContract): Promise<TablaHeredada[]> {
  if (cliente.dialect.name !== 'postgres') {
    const filas = await cliente
      .from('sqlite_master')
      .where('type', 'table')
      .whereIn('name', [...TABLAS_HEREDADAS])
    return filas.map(({ name }: { name: TablaHeredada }) => name)
  }

  const { rows }: { rows: Dueno[] } = await cliente.rawQuery(
    `SELECT tabla, pg_get_userbyid(relowner) AS dueno, pg_has_role(relowner, 'USAGE') AS es_mio
       FROM unnest(?::text[]) AS tabla JOIN pg_class ON pg_class.oid = to_regclass(tabla)`,
    [[...TABLAS_HEREDADAS]]
  )
  const ajena = rows.find(({ es_mio: esMio }) => !esMio)
  if (ajena) {
    throw new Impedimento(
      `La tabla ${ajena.tabla} es de ${ajena.dueno}: para adoptarla, migrá con un rol que le pertenezca (GRANT ${ajena.dueno} TO …).`
    )
  }
  return rows.map(({ tabla }) => tabla)
}

/**
 * Corta una reversión mientras haya datos adoptados: borraría las tablas del servidor anterior, o lo que
 * se apartó de ellas.
 *
 * @throws Impedimento que dice qué hacer
 */
export async function negarseSiHayAdoptados(cliente: QueryClientContract) {
  if (cliente.dialect.name !== 'postgres') {
    return
  }
  const adoptadas: { tabla: string }[] = (await estaLaTabla('adopcion', cliente))
    ? await cliente.from('adopcion').select('tabla')
    : []
  const descartado = (await estaLaTabla('descartado', cliente)) ? ['descartado'] : []
  for (const tabla of [...adoptadas.map((adoptada) => adoptada.tabla), ...descartado]) {
    if (await cliente.from(tabla).select('id').first()) {
      throw new Impedimento(
        `No se revierte: la tabla ${tabla} tiene datos adoptados del servidor anterior, y revertir la borraría. Ver docs/actualizacion.md, «La vuelta atrás».`
      )
    }
  }
}
