import pg from 'pg'
import type { Anotado } from './cliente.ts'

const REPETIDAS = `
  SELECT video, usuario FROM reaccion GROUP BY video, usuario HAVING COUNT(*) > 1`
const CONTADORES = `
  SELECT video, c.comentarios, (SELECT COUNT(*) FROM comentario f WHERE f.video = c.video) AS filas
  FROM contador_video c
  WHERE c.comentarios <> (SELECT COUNT(*) FROM comentario f WHERE f.video = c.video)`

/** Compara lo que se contestó con lo que quedó en la base, sin nada del código del servidor. */
export async function comparar(base: string, historia: Anotado[]): Promise<string[]> {
  const cliente = new pg.Client({ connectionString: base })
  await cliente.connect()
  try {
    const { rows } = await cliente.query('SELECT comentario FROM comentario')
    const hallazgos = historia.flatMap((anotado) => {
      const veces = rows.filter(({ comentario }) => comentario === anotado.texto).length
      return [...mirarEstado(anotado), ...mirarGuardado(anotado, veces)]
    })
    const repetidas = await cliente.query(REPETIDAS)
    const contadores = await cliente.query(CONTADORES)
    return [
      ...hallazgos,
      ...repetidas.rows.map((fila) => `Reacción repetida: ${JSON.stringify(fila)}`),
      ...contadores.rows.map((fila) => `Contador distinto de las filas: ${JSON.stringify(fila)}`),
    ]
  } finally {
    await cliente.end()
  }
}

function mirarGuardado(anotado: Anotado, veces: number): string[] {
  if (!anotado.texto) return []
  const { estado } = anotado
  if (estado >= 200 && estado < 300 && veces !== 1) {
    return [`${contar(anotado)}: se aceptó y está ${veces} veces`]
  }
  if (estado >= 400 && estado < 500 && veces > 0) {
    return [`${contar(anotado)}: se rechazó y está guardado`]
  }
  return veces > 1 ? [`${contar(anotado)}: está ${veces} veces`] : []
}

function mirarEstado(anotado: Anotado): string[] {
  const admitido = [0, 200, 201, 502, 503, 504].includes(anotado.estado)
  return admitido ? [] : [`${contar(anotado)}: ese estado no corresponde`]
}

function contar({ metodo, ruta, texto, estado, desde, hasta }: Anotado): string {
  return `${metodo} ${ruta} «${texto}» → ${estado} (${Math.round(desde)}–${Math.round(hasta)} ms)`
}
