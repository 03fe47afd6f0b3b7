import assert from 'node:assert/strict'
import { levantarBalanceador } from '../balanceador.ts'
import { CargaEnCurso, type Resultado } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { hasta } from '../../apoyo/espera.ts'
import { durante } from '../espera.ts'
import type { Mundo } from '../mundo.ts'

const POR_SEGUNDO = 50

/** Cuánto antes del primer rechazo puede haber salido lo que encontró el puerto cerrándose. */
const INSTANTE_MS = 500

/** Reiniciar de a uno, como un despliegue, no pierde pedidos; y apagar el único no corta ninguno. */
export const apagado: Escena = {
  nombre: 'SIGTERM con 50 pedidos por segundo',
  correr: async (mundo, { segundos }) => [
    await reiniciarDeAUno(mundo, segundos),
    await apagarElUnico(mundo, segundos),
  ],
}

async function reiniciarDeAUno(mundo: Mundo, segundos: number) {
  const servidores = [await mundo.servidor(), await mundo.servidor()]
  const balanceador = await levantarBalanceador(servidores.map(({ url }) => url))
  const antes = await mundo.filas('comentario')
  const { elegir } = mundo.comunidad
  const carga = new CargaEnCurso({ url: balanceador.url, porSegundo: POR_SEGUNDO, elegir })
  try {
    for (const servidor of servidores) {
      await durante(segundos / 3)
      const reemplazo = await mundo.servidor()
      await balanceador.agregar(reemplazo.url)
      assert.equal(await servidor.detener(), 0, servidor.escrito())
      balanceador.quitar(servidor.url)
    }
    await durante(segundos / 3)
  } finally {
    await carga.terminar()
    await balanceador.cerrar()
  }

  const cifras = contar(carga.resultados)
  assert.deepEqual(cifras.mal, {})
  const comentados = carga.resultados.filter(({ pedido }) => pedido.nombre === 'comentar').length
  assert.equal(await mundo.filas('comentario'), antes + comentados)
  await mundo.despejar()
  return `dos servidores reemplazados de a uno: ${enPalabras(cifras)}`
}

/** Sin nadie que lo reemplace, lo que ya recibió lo contesta; a quien llega después lo rechaza. */
async function apagarElUnico(mundo: Mundo, segundos: number) {
  const servidor = await mundo.servidor()
  const antes = await mundo.filas('comentario')
  const cargas = [true, false].map(
    (conexionesNuevas) =>
      new CargaEnCurso({
        url: servidor.url,
        porSegundo: POR_SEGUNDO / 2,
        elegir: mundo.comunidad.elegir,
        conexionesNuevas,
      })
  )
  await durante(segundos / 3)
  const [codigo] = await Promise.all([servidor.detener(), durante(1)])
  assert.equal(codigo, 0, servidor.escrito())
  await hasta(() => cargas.every(({ resultados }) => resultados.some(rechazado)), 'un rechazo')
  const terminadas = await Promise.all(cargas.map((carga) => carga.terminar()))
  const resultados = terminadas.flat()

  const recibidos = resultados.filter((resultado) => !sinConexion(resultado))
  // Al cerrarse un puerto, el sistema corta las conexiones que el proceso todavía no había aceptado.
  const cierre = Math.min(...resultados.filter(rechazado).map(({ desde }) => desde))
  const cortados = resultados.filter(cortado)
  assert.ok(cortados.every(({ desde }) => desde > cierre - INSTANTE_MS))
  const cifras = contar(recibidos)
  assert.deepEqual(cifras.mal, {})
  const comentados = recibidos.filter(({ pedido }) => pedido.nombre === 'comentar').length
  assert.equal(await mundo.filas('comentario'), antes + comentados)
  await mundo.despejar()
  return `el único servidor apagado: ${enPalabras(cifras)}; después, ${resultados.length - recibidos.length} sin conexión (${cortados.length} mientras se cerraba el puerto)`
}

/** Nunca llegó: quien lo mandó puede repetirlo sin miedo, y lo guardado lo comprueba. */
const rechazado = ({ como }: Resultado) => como === 'ECONNREFUSED'
const cortado = ({ como }: Resultado) => como === 'ECONNRESET'
const sinConexion = (resultado: Resultado) => rechazado(resultado) || cortado(resultado)
