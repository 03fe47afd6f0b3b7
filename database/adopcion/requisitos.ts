import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { TABLAS_HEREDADAS, type TablaHeredada } from '#database/adopcion/clasificacion'
import { Impedimento } from '#base/impedimento'
import { estaLaTabla, tablasQueEstan } from '#database/adopcion/tablas'

/** Las columnas que deja el servidor anterior (docs/contrato.md §13). */
const COLUMNAS: Record<TablaHeredada, string[]> = {
  reaccion: ['id', 'video', 'usuario', 'tipo', 'fecha'],
  comentario: ['id', 'video', 'usuario', 'comentario', 'fecha'],
  contacto: ['id', 'usuario_1', 'usuario_2', 'fecha'],
  solicitud_contacto: ['id', 'usuario_emisor', 'usuario_receptor'],
}

/**
 * Mira, antes de que se cree nada, si la base admite las migraciones que faltan: si no, se entera quien
 * migra con una frase y la base queda intacta.
 *
 * @throws Impedimento que dice qué falta y cómo darlo
 */
export async function exigirRequisitos(cliente: QueryClientContract) {
  const enPostgres = cliente.dialect.name === 'postgres'
  // Con las restricciones ya puestas no queda nada que adoptar.
  if (await estaLaTabla('descartado', cliente)) {
    return
  }
  const estan = await tablasQueEstan(cliente)
  if (!enPostgres) {
    if (estan.length > 0 && !(await estaLaTabla('adopcion', cliente))) {
      throw new Impedimento(
        `La base SQLite ya tiene la tabla ${estan[0]}, de otro programa: solo se adoptan las de PostgreSQL. Usá un archivo nuevo.`
      )
    }
    return
  }
  await exigirColumnas(estan, cliente)
  await exigirPermisoDeCrear(cliente)
}

async function exigirColumnas(tablas: TablaHeredada[], cliente: QueryClientContract) {
  for (const tabla of tablas) {
    const { rows }: { rows: { columna: string }[] } = await cliente.rawQuery(
      `SELECT attname AS columna FROM pg_attribute
        WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped`,
      [tabla]
    )
    const hay = rows.map(({ columna }) => columna)
    const falta = COLUMNAS[tabla].find((columna) => !hay.includes(columna))
    if (falta) {
      throw new Impedimento(
        `La tabla ${tabla} no tiene la columna ${falta}: no es como la deja la última versión del servidor anterior (alembic ffc2a1158712). Llevala a esa versión antes de migrar.`
      )
    }
  }
}

/** Las tablas nuevas van al primer esquema del camino de búsqueda; los índices, al de cada tabla. */
async function exigirPermisoDeCrear(cliente: QueryClientContract) {
  const { rows }: { rows: { rol: string; esquema: string | null }[] } = await cliente.rawQuery(
    `SELECT current_user AS rol, esquema FROM (
       SELECT current_schema()::text AS esquema
       UNION
       SELECT relnamespace::regnamespace::text FROM pg_class
        JOIN unnest(?::text[]) AS tabla ON pg_class.oid = to_regclass(tabla)
     ) AS esquemas
     WHERE esquema IS NULL OR NOT has_schema_privilege(esquema, 'CREATE')`,
    [[...TABLAS_HEREDADAS]]
  )
  const [sinPermiso] = rows
  if (!sinPermiso) {
    return
  }
  const { rol, esquema } = sinPermiso
  throw new Impedimento(
    esquema
      ? `El rol ${rol} no puede crear tablas ni índices en el esquema ${esquema}: dale permiso (GRANT CREATE ON SCHEMA ${esquema} TO ${rol}).`
      : `No existe ningún esquema del camino de búsqueda del rol ${rol}: creá uno o cambiá su search_path.`
  )
}
