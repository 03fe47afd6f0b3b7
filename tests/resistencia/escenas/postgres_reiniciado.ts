import assert from 'node:assert/strict'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { hasta } from '../../apoyo/espera.ts'
import { durante } from '../espera.ts'
import { salud } from '../salud.ts'

/** Se promete contestar en dos segundos; más que esto es estar colgado, por ocupada que esté la máquina. */
const COLGADO_MS = 8_000

/** Sin base se contesta 503 enseguida, y cuando vuelve se sigue sin reiniciar y sin perder nada. */
export const postgresReiniciado: Escena = {
  nombre: 'PostgreSQL reiniciado bajo carga',
  async correr(mundo, { segundos, porSegundo }) {
    const servidor = await mundo.servidor()
    const antes = await mundo.filas('comentario')
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    await durante(segundos / 3)

    await mundo.postgres.apagar()
    const momento = performance.now()
    await durante(segundos / 3)
    assert.deepEqual(await salud(servidor.url), { live: 200, ready: 503 })
    const sinBase = contar(carga.desde(momento))

    await mundo.postgres.encender()
    await hasta(async () => {
      const { ready } = await salud(servidor.url)
      return ready === 200
    }, 'que vuelva a estar listo')
    const vuelta = performance.now()
    await durante(segundos / 3)
    await carga.terminar()

    const todo = contar(carga.resultados)
    assert.deepEqual(Object.keys(todo.mal), ['503'])
    assert.ok(todo.maximo < COLGADO_MS, `un pedido tardó ${todo.maximo} ms`)
    assert.deepEqual(contar(carga.desde(vuelta)).mal, {})
    // Uno contestado con 503 puede haber quedado guardado justo antes del corte; al revés, nunca.
    const despues = await mundo.filas('comentario')
    const guardados = despues - antes
    const aceptados = carga.resultados.filter(
      ({ pedido, como }) => pedido.nombre === 'comentar' && como === 201
    ).length
    assert.ok(guardados >= aceptados, `guardados ${guardados}, aceptados ${aceptados}`)
    return [`sin base: ${enPalabras(sinBase)}`, `en total: ${enPalabras(todo)}`]
  },
}
