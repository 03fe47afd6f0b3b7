import env from '#start/env'

/*
| Lo que se hace con la base antes de empezar a atender (node ace base:preparar).
*/
const arranqueConfig = {
  esperaDeBaseMs: env.get('DATABASE_ESPERA_S') * 1_000,
  migrar: env.get('MIGRAR') === 'si',
}

export default arranqueConfig
