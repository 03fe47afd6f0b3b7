import assert from 'node:assert/strict'
import { levantarBalanceador } from '../balanceador.ts'
import { CargaEnCurso } from '../carga.ts'
import { anduvo, contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { durante } from '../espera.ts'

/** Si uno de tres muere de golpe, se pierde solo lo que tenía sin contestar. */
export const muerte: Escena = {
  nombre: 'SIGKILL a uno de tres servidores',
  async correr(mundo, { segundos, porSegundo }) {
    const servidores = await Promise.all([mundo.servidor(), mundo.servidor(), mundo.servidor()])
    const balanceador = await levantarBalanceador(servidores.map(({ url }) => url))
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: balanceador.url, porSegundo, elegir })
    await durante(segundos / 2)
    const [victima] = servidores
    assert.ok(victima)
    const sinContestar = balanceador.enCurso(victima.url)
    const ultimoMomento = performance.now()
    await victima.detener('SIGKILL')
    const muerta = performance.now()
    await durante(segundos / 2)
    await carga.terminar()
    await balanceador.cerrar()

    const fallidos = carga.resultados.filter((resultado) => !anduvo(resultado))
    const ajenos = fallidos.filter(({ desde, ms }) => desde > muerta || desde + ms < ultimoMomento)
    assert.deepEqual(ajenos, [], 'falló algo que no estaba en curso')
    return [`${enPalabras(contar(carga.resultados))}; tenía ${sinContestar} sin contestar`]
  },
}
