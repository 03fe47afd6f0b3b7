import env from '#start/env'
import limitesConfig from '#config/limites'
import { defineConfig, stores } from '@adonisjs/limiter'

const keyPrefix = `${env.get('REDIS_PREFIJO')}:limite`

/** Sin Redis, o mientras no anda, cada servidor cuenta por su lado; con Redis, todos juntos. */
const limiterConfig = limitesConfig.enRedis
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

export default limiterConfig
