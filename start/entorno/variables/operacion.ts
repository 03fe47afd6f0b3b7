import * as regla from '#start/entorno/reglas'
import { grupo } from '#start/entorno/variables/variable'

export const operacion = grupo('Operación', {
  METRICAS_TOKEN: {
    regla: regla.secretoDeCabecera(),
    ayuda:
      'Lo que hay que mandar en `Authorization: Bearer` para leer `/metrics`. Sin definir, solo se lo puede leer desde la misma máquina y, en producción, no existe.',
  },
  APAGADO_AVISO_MS: {
    regla: regla.enteroOpcional({ minimo: 0, maximo: 60_000 }),
    ejemplo: '3000',
    ayuda:
      'Al recibir SIGTERM, cuánto se sigue atendiendo con `/health/ready` en 503, para que el balanceador deje de mandar pedidos, en milisegundos: 3000 en producción; si no, 0.',
  },
  APAGADO_LIMITE_MS: {
    regla: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 25_000 }),
    ayuda: 'Cuánto se espera, en total, a los pedidos en curso, en milisegundos.',
  },
})
