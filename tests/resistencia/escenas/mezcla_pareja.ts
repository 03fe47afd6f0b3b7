import assert from 'node:assert/strict'
import { memoriaViva } from '../../apoyo/memoria_viva.ts'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import { consumoDe, type Consumo } from '../consumo.ts'
import type { Escena } from '../escena.ts'
import { durante } from '../espera.ts'

const MUESTRAS = 40
/** Lo que sigue en uso puede crecer esto sin que sea una pérdida: cachés y series de métricas que se llenan. */
const HOLGURA_VIVA_MB = 8
/** La residente, además, con lo que el recolector todavía no juntó: solo dice algo en una corrida de minutos. */
const HOLGURA_RESIDENTE_MB = 30
const CORRIDA_LARGA_S = 300
const HOLGURA_DESCRIPTORES = 20

/** Con una carga pareja, ni la memoria ni los descriptores crecen. */
export const mezclaPareja: Escena = {
  nombre: 'uso variado, parejo y largo',
  salteada: process.platform === 'linux' ? undefined : 'el consumo se lee de /proc',
  async correr(mundo, { segundos, porSegundo }) {
    const viva = memoriaViva()
    const servidor = await mundo.servidor(viva.entorno)
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    const muestras: Consumo[] = []
    const muestrear = async (cuantas: number) => {
      for (let cual = 0; cual < cuantas; cual++) {
        await durante((segundos * 2) / MUESTRAS)
        muestras.push(consumoDe(servidor.pid))
      }
    }
    // La primera mitad calienta: compila, llena cachés y abre conexiones.
    await muestrear(MUESTRAS / 2)
    const tibia = await viva.medir(servidor)
    await muestrear(MUESTRAS / 2)
    const ultima = await viva.medir(servidor)
    await carga.terminar()
    viva.borrar()
    const cifras = contar(carga.resultados)
    assert.deepEqual(cifras.mal, {})

    const [tibias, ultimas] = [muestras.slice(20, 30), muestras.slice(30)].map(promediar)
    assert.ok(tibias && ultimas)
    const crecio = ultima - tibia
    const deResidente = ultimas.memoria - tibias.memoria
    const deDescriptores = ultimas.descriptores - tibias.descriptores
    assert.ok(crecio < HOLGURA_VIVA_MB, `la memoria en uso creció ${crecio} MB`)
    assert.ok(
      segundos * 2 < CORRIDA_LARGA_S || deResidente < HOLGURA_RESIDENTE_MB,
      `la memoria residente creció ${deResidente} MB`
    )
    assert.ok(deDescriptores < HOLGURA_DESCRIPTORES, `hay ${deDescriptores} descriptores más`)
    return [
      enPalabras(cifras),
      `memoria en uso de ${tibia} a ${ultima} MB, residente de ${tibias.memoria} a ${ultimas.memoria} MB, ` +
        `descriptores de ${tibias.descriptores} a ${ultimas.descriptores}`,
    ]
  },
}

function promediar(muestras: Consumo[]) {
  const medio = (cual: keyof Consumo) =>
    Math.round(muestras.reduce((suma, muestra) => suma + muestra[cual], 0) / muestras.length)
  return { memoria: medio('memoria'), descriptores: medio('descriptores') }
}
