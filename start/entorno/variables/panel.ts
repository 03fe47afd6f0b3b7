import * as regla from '#start/entorno/reglas'
import { grupo } from '#start/entorno/variables/variable'

export const panel = grupo('El panel', {
  PANEL: {
    regla: regla.uno(['si', 'no'], 'si'),
    ayuda: 'Si en `/panel` está el panel de administración: `si`, o `no` para que no exista.',
  },
  APP_KEY: {
    regla: regla.claveDeCifrado(),
    ayuda:
      'Con qué se cifran las sesiones del panel: 32 caracteres o más, que no sepa nadie (`openssl rand -base64 32`). Sin definir se inventa una al arrancar y las sesiones terminan con el proceso; con varios servidores detrás de un balanceador hace falta, y es la misma en todos.',
  },
})
