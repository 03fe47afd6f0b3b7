import env from '#start/env'

/** Quién puede leer `/metrics` (docs/operacion/metricas.md). */
const metricasConfig = {
  /** Sin token solo se las puede leer desde la misma máquina y, en producción, de ninguna. */
  token: env.get('METRICAS_TOKEN')?.release(),
}

export default metricasConfig
