import db from '@adonisjs/lucid/services/db'

type Columna = { tabla: string; columna: string; deTexto: boolean }

/** Los números que no son de personas: los de las filas mismas y las cantidades. */
const NO_SON_PERSONAS =
  /^(id|mensaje|baja|version|parte|cantidad|intentos|fallas_seguidas|batch|comentarios|me_gusta|no_me_gusta)$/

/** Dónde quedó algo de alguien, en cualquier columna de cualquier tabla. */
export async function rastrosDe(id: number, textos: string[]): Promise<string[]> {
  const rastros: string[] = []
  const todas = await columnas()
  // Sin textos no hay qué buscar en las columnas de texto.
  const mirables = todas.filter(({ deTexto }) => !deTexto || textos.length > 0)
  for (const { tabla, columna, deTexto } of mirables) {
    const consulta = db.from(tabla)
    if (deTexto) {
      consulta.where((alguno) =>
        textos.forEach((texto) =>
          alguno.orWhereRaw('cast(?? as text) like ?', [columna, `%${texto}%`])
        )
      )
    } else {
      consulta.where(columna, id)
    }
    if (await consulta.first()) {
      rastros.push(`${tabla}.${columna}`)
    }
  }
  return [...rastros, ...(await nombradaEn(id, todas))]
}

/** Lo que la nombra por su id en un texto, con una palabra de persona al lado. */
async function nombradaEn(id: number, todas: Columna[]): Promise<string[]> {
  const laNombra = new RegExp(
    `(usuario|autor|emisor|receptor|persona|contacto)\\W{1,4}${id}(?!\\d)`
  )
  const rastros: string[] = []
  for (const { tabla, columna } of todas.filter(({ deTexto }) => deTexto)) {
    const filas = await db.from(tabla).whereRaw('cast(?? as text) like ?', [columna, `%${id}%`])
    if (filas.some((fila) => laNombra.test(JSON.stringify(fila[columna]).replaceAll('\\', '')))) {
      rastros.push(`${tabla}.${columna}`)
    }
  }
  return rastros
}

/** Las que dicen de quién es algo, por su nombre. */
export async function columnasDePersonas(): Promise<string[]> {
  const todas = await columnas()
  return [...new Set(todas.flatMap(({ columna, deTexto }) => (deTexto ? [] : [columna])))]
}

async function columnas(): Promise<Columna[]> {
  const todasLasTablas = await db.connection().getAllTables(['public'])
  // De una tabla repartida, ella y no sus particiones.
  const tablas = todasLasTablas.filter((tabla) => !/_p\d+$/.test(tabla))
  const todas = await Promise.all(
    tablas.map(async (tabla) => {
      const info: Record<string, { type: string }> = await db.connection().columnsInfo(tabla)
      return Object.entries(info).map(([columna, { type }]) => ({
        tabla,
        columna,
        deTexto: /char|text|json/i.test(type),
        deNumero: /int/i.test(type),
      }))
    })
  )
  return todas
    .flat()
    .filter(
      ({ deTexto, deNumero, columna }) => deTexto || (deNumero && !NO_SON_PERSONAS.test(columna))
    )
}
