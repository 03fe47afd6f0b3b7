/*
| Objetivo 7: varios procesos sobre un PostgreSQL. Lo que cuesta cada pedido con uno y con cuatro, con las mismas
| conexiones repartidas entre todos, directo y por PgBouncer (si no está instalado se lo saltea).
|
|   npm run bench -- --escala procesos     dos minutos
*/
import {
  encenderPgbouncer,
  hayPgbouncer,
  LIMITES_EN_EL_ROL,
} from '../../tests/postgres/pgbouncer.ts'
import type { Contexto } from './contexto.ts'
import { juntar, medir, percentil, type Medicion } from './medir.ts'
import { enUnMundo, type Encendido, type Lugar, type Mundo } from './mundo.ts'
import { lecturas, reacciones, type Pedido } from './pedidos.ts'

const CONEXIONES = 16
const PROCESOS = 4
const RAZON = 1.1
/** Pedidos que atiende cada proceso antes de que se lo mida. */
const CALOR = 8_000

const MEZCLADAS = ['muro', 'detalle', 'comentarios', 'perfil']

export const procesos = ({ compilado, opciones, anotar, decir }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const lugar = await mundo.poblar('procesos', 60_000, 200)
    const pedidos = mezclados(lugar)
    await comparar('directo', lugar.url)
    if (hayPgbouncer()) {
      for (const limite of LIMITES_EN_EL_ROL) {
        await mundo.postgres.consultar(limite)
      }
      const pgbouncer = await encenderPgbouncer(mundo.postgres.puerto)
      await comparar('por PgBouncer', pgbouncer.url(lugar.nombre))
      await pgbouncer.detener()
    } else {
      decir('PgBouncer no está instalado (apt-get install pgbouncer): se lo saltea')
    }

    async function comparar(como: string, DATABASE_URL: string) {
      const encender = () => lugar.encender({ DATABASE_URL })
      const todos = await Promise.all(Array.from({ length: PROCESOS }, encender))
      // Cada uno compila lo suyo: con los pedidos repartidos, el cuarto estaría frío toda la medición.
      for (const { url, pid } of todos) {
        const calor = { pedidos, conexiones: CONEXIONES, cantidad: CALOR }
        await medir({ ...calor, url, pids: [pid], postgres: 0 })
      }
      const vueltas = { uno: [] as Medicion[], todos: [] as Medicion[] }
      for (let vuelta = 0; vuelta < opciones.vueltas; vuelta++) {
        vueltas.uno.push(await repartir(mundo, todos.slice(0, 1), pedidos, opciones.segundos))
        vueltas.todos.push(await repartir(mundo, todos, pedidos, opciones.segundos))
      }
      await Promise.all(todos.map((servidor) => servidor.detener()))
      const [uno, cuatro] = [juntar(vueltas.uno), juntar(vueltas.todos)]
      const suyo = (de: 'cpu' | 'cpuDePostgres') => [cuatro, uno].map((una) => una[de] / una.hechos)
      for (const [de, que] of [
        ['cpu', 'CPU del servidor'],
        ['cpuDePostgres', 'CPU de PostgreSQL'],
      ] as const) {
        const [deCuatro = 0, deUno = 1] = suyo(de)
        anotar({
          medida: `${como}: ${que} por pedido, ${PROCESOS} procesos ÷ 1`,
          valor: deCuatro / deUno,
          ...(de === 'cpu' && { maximo: RAZON }),
          detalle: `${deCuatro.toFixed(2)} / ${deUno.toFixed(2)} ms; ${Math.round(cuatro.porSegundo)} / ${Math.round(uno.porSegundo)} por segundo; p99 ${percentil(cuatro, 0.99).toFixed(0)} / ${percentil(uno, 0.99).toFixed(0)} ms; errores ${cuatro.errores + uno.errores}`,
        })
      }
    }
  })

/** Las mismas conexiones para todos juntos, cada proceso con su parte. */
async function repartir(
  { postgres }: Mundo,
  servidores: Encendido[],
  pedidos: Pedido[],
  segundos: number
): Promise<Medicion> {
  const conexiones = CONEXIONES / servidores.length
  const partes = await Promise.all(
    servidores.map(({ url, pid }, orden) =>
      // El procesador de PostgreSQL es de todos: se lo cuenta una vez.
      medir({
        ...{ url, pedidos, conexiones, segundos },
        pids: [pid],
        postgres: orden === 0 ? postgres.pid : 0,
      })
    )
  )
  return { ...juntar(partes), porSegundo: partes.reduce((suma, una) => suma + una.porSegundo, 0) }
}

/** Lo más usado, salteado. */
function mezclados(lugar: Lugar): Pedido[] {
  const listas = [
    ...MEZCLADAS.map((cual) => lecturas(cual, lugar.poblacion)),
    reacciones(lugar.poblacion),
  ]
  return (listas[0] ?? []).flatMap((_, orden) => listas.flatMap((lista) => lista[orden] ?? []))
}
