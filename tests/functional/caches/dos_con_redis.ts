import type { Group, TestContext } from '@japa/runner/core'
import { Cable } from '#tests/entregas/cable'
import { encenderRedis, SIN_REDIS, type RedisDePrueba } from '#tests/redis/servidor'
import { conCaches } from './servidores.js'

/** En una máquina ocupada, lo que tarda de más se pregunta otra vez. */
const SIN_APURO = { REDIS_TIEMPO_LIMITE_MS: '10000' }

/** Un Redis para las pruebas de un grupo, que se saltean donde no lo hay, y servidores de a dos que lo comparten. */
export function conRedis(group: Group) {
  let redis: RedisDePrueba | undefined

  group.tap((prueba) => prueba.skip(SIN_REDIS !== undefined, SIN_REDIS).timeout(120_000))
  group.setup(async () => {
    redis = SIN_REDIS ? undefined : await encenderRedis()
    return () => redis?.detener()
  })
  const url = () => redis?.url ?? ''

  return {
    url,
    async dos(prueba: TestContext['test'], mas: Record<string, string> = SIN_APURO) {
      const cable = await Cable.tender(prueba, url())
      const REDIS_PREFIJO = `prueba-${process.pid}-${Date.now()}`
      const entorno = { REDIS_URL: cable.url, REDIS_PREFIJO, ...mas }
      const armado = await conCaches(prueba, entorno, 2)
      const [una = '', otra = ''] = armado.urls
      return { ...armado, cable, entorno, una, otra }
    },
  }
}
