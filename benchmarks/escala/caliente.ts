/*
| Objetivo 4: un video que todos tocan a la vez. 32 conexiones que reaccionan a uno solo, contra 32 que reaccionan a
| muchos; y 32 que lo miran mientras otras 32 le reaccionan, contra mirarlo mientras reaccionan a otros: con la misma
| carga, lo que haya de más es espera.
|
|   npm run bench -- --escala caliente     un minuto
*/
import type { Contexto } from './contexto.ts'
import { juntar, medir, percentil, type Medicion } from './medir.ts'
import { enUnMundo } from './mundo.ts'
import { CALIENTE, lecturas, reaccionar, reacciones as repartidas, variados } from './pedidos.ts'

const CONEXIONES = 32
const RAZON_DE_ESCRITURA = 0.6
const RAZON_DE_LECTURA = 1.2

export const caliente = ({ compilado, opciones, anotar }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const { encender, poblacion } = await mundo.poblar('caliente', 60_000, 1_000)
    const { url, pid } = await encender()
    const comun = { url, pids: [pid], postgres: mundo.postgres.pid, conexiones: CONEXIONES }
    const cargas = {
      'a uno': variados(poblacion, (quien) => reaccionar(quien, CALIENTE)),
      'repartidas': repartidas(poblacion),
    }
    const mirar = lecturas('detalle del caliente', poblacion)
    const reaccionando = { 'a uno': [] as Medicion[], 'repartidas': [] as Medicion[] }
    const mirando = { 'a uno': [] as Medicion[], 'repartidas': [] as Medicion[] }
    const solas: Medicion[] = []
    await medir({ ...comun, pedidos: [...mirar, ...cargas.repartidas], segundos: 3 })
    for (let vuelta = 0; vuelta < opciones.vueltas; vuelta++) {
      const { segundos } = opciones
      for (const donde of ['a uno', 'repartidas'] as const) {
        const pedidos = cargas[donde]
        reaccionando[donde].push(await medir({ ...comun, pedidos, segundos }))
        const [miradas, reacciones] = await Promise.all([
          medir({ ...comun, pedidos: mirar, segundos }),
          medir({ ...comun, pedidos, segundos }),
        ])
        mirando[donde].push({ ...miradas, errores: miradas.errores + reacciones.errores })
      }
      solas.push(await medir({ ...comun, pedidos: mirar, segundos }))
    }

    const [uno, muchos] = [juntar(reaccionando['a uno']), juntar(reaccionando.repartidas)]
    anotar({
      medida: 'reacciones por segundo: a uno ÷ repartidas',
      valor: uno.porSegundo / muchos.porSegundo,
      minimo: RAZON_DE_ESCRITURA,
      detalle: `${Math.round(uno.porSegundo)} / ${Math.round(muchos.porSegundo)} por segundo; p99 ${Math.round(percentil(uno, 0.99))} / ${Math.round(percentil(muchos, 0.99))} ms`,
    })
    const [mirado, otros] = [juntar(mirando['a uno']), juntar(mirando.repartidas)]
    anotar({
      medida: 'mirarlo mientras le reaccionan: p50 ÷ mientras reaccionan a otros',
      valor: percentil(mirado, 0.5) / percentil(otros, 0.5),
      maximo: RAZON_DE_LECTURA,
      detalle: `${percentil(mirado, 0.5).toFixed(1)} / ${percentil(otros, 0.5).toFixed(1)} ms`,
    })
    const sola = juntar(solas)
    anotar({
      medida: 'mirarlo sin que nadie reaccione: p50 en ms',
      valor: percentil(sola, 0.5),
      detalle: 'a quien lo mira solo no le saca procesador nadie',
    })
    const errores = [uno, muchos, mirado, otros, sola].reduce((suma, una) => suma + una.errores, 0)
    const [{ deadlocks }] = await mundo.postgres.consultar(
      `SELECT deadlocks::int FROM pg_stat_database WHERE datname = 'caliente'`
    )
    anotar({ medida: 'pedidos que fallaron', valor: errores, maximo: 0 })
    anotar({ medida: 'abrazos mortales', valor: Number(deadlocks), maximo: 0 })
  })
