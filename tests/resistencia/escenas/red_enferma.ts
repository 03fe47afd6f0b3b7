import assert from 'node:assert/strict'
import { INTERVENCION, type Enfermedad } from '../enfermedades.ts'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { hasta } from '../../apoyo/espera.ts'
import { durante } from '../espera.ts'
import { salud } from '../salud.ts'
import type { Mundo } from '../mundo.ts'

/** Cuánto se espera a auth y a media: poco, para que lo que calla venza pronto. */
const LIMITE_MS = 1_000

/** Una ruta encadena a lo sumo tres llamadas; más que esto es estar colgado. */
const COLGADO_MS = 10_000

const ENFERMEDADES: Enfermedad[] = ['colgado', 'muerto', 'intermitente']

/** Con auth o media enfermos se contesta 502 o 504 a tiempo, y al sanar todo vuelve solo. */
export const redEnferma: Escena = {
  nombre: 'auth y media colgados, muertos e intermitentes',
  async correr(mundo, { segundos, porSegundo }) {
    const renglones: string[] = []
    for (const cual of ['auth', 'media'] as const) {
      for (const enfermedad of ENFERMEDADES) {
        const cifras = await enfermar(mundo, { cual, enfermedad, segundos, porSegundo })
        renglones.push(`${cual} ${enfermedad}: ${cifras}`)
      }
    }
    return renglones
  },
}

type Caso = {
  cual: 'auth' | 'media'
  enfermedad: Enfermedad
  segundos: number
  porSegundo: number
}

async function enfermar(mundo: Mundo, { cual, enfermedad, segundos, porSegundo }: Caso) {
  const servidor = await mundo.servidor({
    ...mundo.conIntermediarios,
    RED_TIEMPO_LIMITE_MS: String(LIMITE_MS),
  })
  const { elegir } = mundo.comunidad
  const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
  mundo[cual].intervenirCon(INTERVENCION[enfermedad])
  await durante(segundos / 2)
  // Si el hipo de otro servidor vaciara el balanceador, no quedaría nadie para contestar.
  assert.deepEqual(await salud(servidor.url), { live: 200, ready: 200 })

  mundo[cual].limpiar()
  await hasta(async () => {
    const desde = performance.now()
    await durante(0.5)
    const { mandados, mal } = contar(carga.desde(desde))
    return mandados > 0 && Object.keys(mal).length === 0
  }, 'que todo vuelva a andar')
  await carga.terminar()
  const cifras = contar(carga.resultados)
  const inesperados = Object.keys(cifras.mal).filter((como) => !/^50[24]$/.test(como))
  assert.deepEqual(inesperados, [])
  assert.ok(cifras.maximo < COLGADO_MS, `un pedido tardó ${cifras.maximo} ms`)
  await mundo.despejar()
  return enPalabras(cifras)
}
