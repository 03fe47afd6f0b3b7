import env from '#start/env'
import { baseElegida } from '#config/database'

/** El panel de administración (docs/panel.md). */
const panelConfig = {
  activo: env.get('PANEL') === 'si',

  /** Si las sesiones valen después de reiniciar, y en todos los servidores. */
  conClave: env.get('APP_KEY') !== undefined,

  /** Si puede haber otro servidor al lado: comparten Redis, o en producción una base que admite a varios. */
  puedeHaberOtro:
    env.get('REDIS_URL') !== undefined ||
    (env.get('NODE_ENV') === 'production' && baseElegida.tipo === 'postgres'),
}

export default panelConfig
