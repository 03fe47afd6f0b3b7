import env from '#start/env'
import app from '@adonisjs/core/services/app'

/** Cómo se deja de atender (docs/operacion/README.md). */
const apagadoConfig = {
  avisoMs: env.get('APAGADO_AVISO_MS') ?? (app.inProduction ? 3_000 : 0),
  limiteMs: env.get('APAGADO_LIMITE_MS'),

  /** Lo que puede tardar lo demás, después de los pedidos, antes de terminar de todos modos. */
  cierreMs: 4_000,
}

export default apagadoConfig
