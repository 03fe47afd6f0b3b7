import assert from 'node:assert/strict'
import { encenderRedis, SIN_REDIS } from '../../redis/servidor.ts'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { durante } from '../espera.ts'

/** Sin Redis se deja pasar a todos, y el registro lo dice. */
export const redisAusente: Escena = {
  nombre: 'Redis desaparece bajo carga',
  salteada: SIN_REDIS,
  async correr(mundo, { segundos, porSegundo }) {
    const redis = await encenderRedis()
    const servidor = await mundo.servidor({ REDIS_URL: redis.url, LIMITES: 'si' })
    // Solo lo que se limita.
    const elegir = () => mundo.comunidad.comentar()
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    await durante(segundos / 3)
    await redis.detener()
    const momento = performance.now()
    await durante(segundos / 3)
    await carga.terminar()
    const [con, sin] = [
      carga.resultados.filter(({ desde }) => desde < momento),
      carga.desde(momento),
    ]
    assert.deepEqual(Object.keys(contar(sin).mal), [])
    assert.match(servidor.escrito(), /Redis/)
    return [`con Redis: ${enPalabras(contar(con))}`, `sin Redis: ${enPalabras(contar(sin))}`]
  },
}
