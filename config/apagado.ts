import env from '#start/env'
import app from '@adonisjs/core/services/app'

/** Cómo se deja de atender (docs/operacion/README.md). */
const apagadoConfig = {
  avisoMs: env.get('APAGADO_AVISO_MS') ?? (app.inProduction ? 3_000 : 0),
  limiteMs: env.get('APAGADO_LIMITE_MS'),
}

export default apagadoConfig
