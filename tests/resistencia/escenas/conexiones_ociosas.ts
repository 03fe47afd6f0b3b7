import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import { consumoDe } from '../consumo.ts'
import type { Escena } from '../escena.ts'
import { durante } from '../espera.ts'

const CUANTAS = 1_000

/** Mil conexiones que no piden nada no le quitan lugar a nadie. */
export const conexionesOciosas: Escena = {
  nombre: '1.000 conexiones ociosas',
  salteada: process.platform === 'linux' ? undefined : 'el consumo se lee de /proc',
  async correr(mundo, { segundos, porSegundo }) {
    const servidor = await mundo.servidor()
    const antes = consumoDe(servidor.pid)
    const ociosas = await Promise.all(Array.from({ length: CUANTAS }, () => abrir(servidor.puerto)))
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    await durante(segundos / 2)
    const con = consumoDe(servidor.pid)
    await carga.terminar()
    ociosas.forEach((ociosa) => ociosa.destroy())
    const cifras = contar(carga.resultados)
    assert.deepEqual(cifras.mal, {})
    assert.ok(con.descriptores >= antes.descriptores + CUANTAS, 'las conexiones no siguen abiertas')
    return [`${enPalabras(cifras)}; memoria de ${antes.memoria} a ${con.memoria} MB`]
  },
}

async function abrir(puerto: number) {
  const enchufe = connect(puerto, '127.0.0.1')
  enchufe.on('error', () => {})
  await once(enchufe, 'connect')
  return enchufe
}
