/*
| Objetivo 3: lo que cuesta leer no depende de cuántas filas haya. La misma red con pocas y con 10.000.000 (un video
| con 1.000.000 de reacciones y 200.000 comentarios; 10.000 personas), todas las lecturas, por turnos.
|
|   npm run bench -- --escala llano                     unos 15 minutos, 5 de ellos en llenar la base
|   npm run bench -- --escala llano --filas 1000000 --segundos 1 --vueltas 1
*/
import { comparar } from './comparar.ts'
import type { Contexto } from './contexto.ts'
import { percentil } from './medir.ts'
import { enUnMundo, type Encendido, type Lugar } from './mundo.ts'
import { CALIENTE, elegidas, lecturas, pedido, variados, type Pedido } from './pedidos.ts'
import { porTurnos } from './turnos.ts'
import { verificar } from './verificar.ts'

const CHICA = { filas: 200_000, personas: 200 }
/** Lo que además tiene un límite fijo, en milisegundos. */
const LIMITES: Record<string, number> = { '/stats de diez años': 20, '/stats/historico': 2 }

export const llano = ({ compilado, opciones, anotar, decir }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const personas = Math.max(CHICA.personas, Math.min(10_000, Math.round(opciones.filas / 1_000)))
    const desde = performance.now()
    const lugares = {
      chica: await mundo.poblar('chica', CHICA.filas, CHICA.personas),
      grande: await mundo.poblar('grande', opciones.filas, personas),
    }
    decir(`Se llenaron en ${Math.round((performance.now() - desde) / 1_000)} s`)
    const { distintos, ms } = await verificar(compilado, lugares.grande)
    anotar({
      medida: 'lo contado es lo que hay: diferencias',
      valor: distintos,
      maximo: 0,
      detalle: `recontarlo todo llevó ${Math.round(ms / 1_000)} s`,
    })
    const chica = await lugares.chica.encender()
    const grande = await lugares.grande.encender()
    const casos: [string, Pedido[], Pedido[]][] = [
      ...elegidas(opciones.casos).map((cual): [string, Pedido[], Pedido[]] => [
        cual,
        lecturas(cual, lugares.chica.poblacion),
        lecturas(cual, lugares.grande.poblacion),
      ]),
      [
        'comentarios a cualquier hondura, por cursor',
        lecturas('comentarios del caliente', lugares.chica.poblacion),
        await hondos(lugares.grande, grande, opciones.filas / 100),
      ],
    ]
    for (const [caso, pocos, muchos] of casos) {
      const [enChica, enGrande] = await porTurnos(mundo, opciones, [
        { servidor: chica, pedidos: pocos },
        { servidor: grande, pedidos: muchos },
      ])
      if (enChica && enGrande) {
        comparar(anotar, { caso, estas: enGrande, aquellas: enChica })
        const maximo = LIMITES[caso]
        if (maximo !== undefined) {
          anotar({ medida: `${caso}: ms`, valor: percentil(enGrande, 0.5), maximo })
        }
      }
    }
    const offset = Math.min(100_000, opciones.filas / 100)
    const conOffset = variados(lugares.grande.poblacion, (quien) =>
      pedido(quien, `/video/${CALIENTE}/comentario?cantidad=10&offset=${offset}`)
    )
    const [saltando] = await porTurnos(mundo, opciones, [{ servidor: grande, pedidos: conOffset }])
    if (saltando) {
      anotar({
        medida: `comentarios con offset ${offset}: p50 en ms`,
        valor: percentil(saltando, 0.5),
      })
    }
  })

/** La página que sigue a una honda, como la da `Link`. */
async function hondos({ poblacion }: Lugar, { url }: Encendido, hasta: number): Promise<Pedido[]> {
  const { path, headers } = pedido(1, `/video/${CALIENTE}/comentario?cantidad=10&offset=${hasta}`)
  const respuesta = await fetch(url + path, { headers })
  const [, siguiente = '/'] = /<([^>]+)>/.exec(respuesta.headers.get('link') ?? '') ?? []
  return variados(poblacion, (quien) => pedido(quien, siguiente))
}
