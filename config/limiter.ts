import limitesConfig from '#config/limites'
import { defineConfig, stores } from '@adonisjs/limiter'

/** Sin Redis cada servidor cuenta por su lado; con Redis, todos juntos. */
const limiterConfig = limitesConfig.enRedis
  ? defineConfig({
      default: 'redis',
      stores: { redis: stores.redis({ keyPrefix: 'chotuve:limite', rejectIfRedisNotReady: true }) },
    })
  : defineConfig({
      default: 'memory',
      stores: { memory: stores.memory({ keyPrefix: 'chotuve:limite' }) },
    })

export default limiterConfig
