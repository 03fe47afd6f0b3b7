import env from '#start/env'

const muroConfig = {
  /** Hasta dónde llega el muro: una página se arma leyéndolo desde el comienzo (docs/contrato.md §4). */
  profundidad: env.get('MURO_PROFUNDIDAD'),
}

export default muroConfig
