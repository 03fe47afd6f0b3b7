import env from '#start/env'

/** El muro (docs/contrato.md §4, §14). */
const muroConfig = {
  /** Cuántos videos tiene, a lo sumo: más allá no hay nada. */
  profundidad: env.get('MURO_PROFUNDIDAD'),
}

export default muroConfig
