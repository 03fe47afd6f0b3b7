import env from '#start/env'
import limitesConfig from '#config/limites'
import { configProvider } from '@adonisjs/core'

const keyPrefix = `${env.get('REDIS_PREFIJO')}:limite`

/**
 * Sin Redis, o mientras no anda, cada servidor cuenta por su lado; con Redis, todos juntos. Se arma cuando
 * alguien cuenta: un comando también lee la configuración, y no cuenta nada.
 */
export default configProvider.create(async (app) => {
  const { defineConfig, stores } = await import('@adonisjs/limiter')
  const config = limitesConfig.enRedis
    ? defineConfig({
        default: 'redis',
        stores: {
          redis: stores.redis({ keyPrefix, rejectIfRedisNotReady: true }),
          memory: stores.memory({ keyPrefix }),
        },
      })
    : defineConfig({
        default: 'memory',
        stores: { memory: stores.memory({ keyPrefix }) },
      })
  return config.resolver(app)
})
