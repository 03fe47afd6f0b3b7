import assert from 'node:assert/strict'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import { consumoDe, type Consumo } from '../consumo.ts'
import type { Escena } from '../escena.ts'
import { durante } from '../espera.ts'

const MUESTRAS = 40
/** Lo que puede crecer lo que se usa sin que sea una pérdida: lo que el recolector todavía no juntó. */
const HOLGURA_MB = 30
const HOLGURA_DESCRIPTORES = 20

/** Con una carga pareja, ni la memoria ni los descriptores crecen. */
export const mezclaPareja: Escena = {
  nombre: 'uso variado, parejo y largo',
  salteada: process.platform === 'linux' ? undefined : 'el consumo se lee de /proc',
  async correr(mundo, { segundos, porSegundo }) {
    const servidor = await mundo.servidor()
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    const muestras: Consumo[] = []
    for (let cual = 0; cual < MUESTRAS; cual++) {
      await durante((segundos * 2) / MUESTRAS)
      muestras.push(consumoDe(servidor.pid))
    }
    await carga.terminar()
    const cifras = contar(carga.resultados)
    assert.deepEqual(cifras.mal, {})

    // La primera mitad calienta: compila, llena cachés y abre conexiones.
    const [tibias, ultimas] = [muestras.slice(20, 30), muestras.slice(30)].map(promediar)
    assert.ok(tibias && ultimas)
    const deMemoria = ultimas.memoria - tibias.memoria
    const deDescriptores = ultimas.descriptores - tibias.descriptores
    assert.ok(deMemoria < HOLGURA_MB, `la memoria creció ${deMemoria} MB`)
    assert.ok(deDescriptores < HOLGURA_DESCRIPTORES, `hay ${deDescriptores} descriptores más`)
    return [
      enPalabras(cifras),
      `memoria de ${tibias.memoria} a ${ultimas.memoria} MB, descriptores de ${tibias.descriptores} a ${ultimas.descriptores}`,
    ]
  },
}

function promediar(muestras: Consumo[]) {
  const medio = (cual: keyof Consumo) =>
    Math.round(muestras.reduce((suma, muestra) => suma + muestra[cual], 0) / muestras.length)
  return { memoria: medio('memoria'), descriptores: medio('descriptores') }
}
