import type { Aplicacion } from '../comun/aplicacion.ts'
import type { Base } from '../comun/base.ts'
import { contarPorDia, diasEntre, leerDia } from '../comun/dias.ts'

/** Estadísticas y vaciado, abiertos a cualquiera (`docs/contrato.md §9`). */
export function agregarRutasDeDatos(aplicacion: Aplicacion, base: Base): void {
  const porDia = base.prepare<[string, string], { dia: string; cantidad: number }>(
    `SELECT substr(registrado, 1, 10) AS dia, count(*) AS cantidad FROM usuario
     WHERE dia BETWEEN ? AND ? GROUP BY dia`
  )
  const total = base.prepare<[], { total_usuarios: number }>(
    'SELECT count(*) AS total_usuarios FROM usuario'
  )

  aplicacion.get('/stats', (contexto) => {
    const inicio = leerDia(contexto.req.query('inicio'))
    const fin = leerDia(contexto.req.query('fin'))
    if (!inicio || !fin) {
      return contexto.json({ mensaje: 'inicio y fin son obligatorios, como AAAA-MM-DD.' }, 400)
    }
    const dias = inicio <= fin ? diasEntre(inicio, fin) : null
    if (!dias) return contexto.json({ mensaje: 'El rango de fechas no es válido.' }, 400)
    return contexto.json({ usuarios: contarPorDia(dias, porDia.all(inicio, fin)) })
  })

  aplicacion.get('/stats/historico', (contexto) => contexto.json(total.get()))

  const vaciar = base.transaction(() => base.exec('DELETE FROM usuario; DELETE FROM app_server'))
  aplicacion.delete('/base_de_datos', (contexto) => {
    vaciar()
    return contexto.json({})
  })
}
