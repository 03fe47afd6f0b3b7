import type { Aplicacion } from '../comun/aplicacion.ts'
import type { Base } from '../comun/base.ts'
import { contarPorDia, diasEntre, leerDia } from '../comun/dias.ts'

/** Estadísticas y vaciado (`docs/contrato.md §10`). */
export function agregarRutasDeDatos(aplicacion: Aplicacion, base: Base): void {
  const porDia = base.prepare<[string, string], { dia: string; cantidad: number }>(
    `SELECT substr(time_stamp, 1, 10) AS dia, count(*) AS cantidad FROM video
     WHERE dia BETWEEN ? AND ? GROUP BY dia`
  )
  const total = base.prepare<[], { total_videos: number }>(
    'SELECT count(*) AS total_videos FROM video'
  )
  const vaciar = base.prepare('DELETE FROM video')

  aplicacion.get('/stats', (contexto) => {
    const inicio = leerDia(contexto.req.query('inicio'))
    if (!inicio) return contexto.json({ error: 'fecha inicio es obligatorio' }, 400)
    const fin = leerDia(contexto.req.query('fin'))
    if (!fin) return contexto.json({ error: 'fecha fin es obligatorio' }, 400)
    if (inicio > fin) {
      const error = 'fecha inicio tiene que ser menor o igual a la fecha fin'
      return contexto.json({ error }, 400)
    }
    const dias = diasEntre(inicio, fin)
    if (!dias) return contexto.json({ error: 'el rango de fechas es muy largo' }, 400)
    return contexto.json(contarPorDia(dias, porDia.all(inicio, fin)))
  })

  aplicacion.get('/stats/historico', (contexto) => contexto.json(total.get()))

  aplicacion.delete('/base_de_datos', (contexto) => {
    vaciar.run()
    // Sin cuerpo, a diferencia de todas las demás respuestas: así contesta el servidor real.
    return contexto.body(null, 200)
  })
}
