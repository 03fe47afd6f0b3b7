import { isDeepStrictEqual } from 'node:util'
import { test } from '@japa/runner'
import type { Servidor } from '#red/errores'
import { capturarRegistro, NIVELES, type Entrada } from '#tests/registro'
import { FALLAS, INTERVENCIONES, type Falla } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'
import type { Llamada } from '#tests/fallas/intermediario'
import { filasPorTabla } from '#tests/tablas'
import { esperado, REGISTROS, type CasoDeFalla } from './esperado.js'
import { crearMundo } from './mundo.js'
import type { LlamadaDeRuta } from './ruta.js'
import { RUTAS } from './rutas.js'

/**
 * El límite de una llamada que no va a llegar a tiempo; las demás tienen de sobra. Van todas las rutas a la vez: más
 * corto, con la máquina ocupada alguna vence antes de salir.
 */
const LIMITE_MS = 3_000

/** Las fallas que se notan porque se acaba el tiempo. */
const AGOTAN: Falla[] = ['lenta', 'colgada']

type Caso = CasoDeFalla & { id: string; vuelta: number }

const CASOS: Caso[] = RUTAS.flatMap((ruta) =>
  ruta.vueltas.flatMap((llamadas, vuelta) => llamadas.map((llamada) => ({ ruta, llamada, vuelta })))
).map((caso, orden) => ({ ...caso, id: `caso-${orden}` }))

const titulo = ({ ruta, llamada }: Caso) =>
  `${ruta.nombre}: ${llamada.servidor} ${llamada.metodo} ${llamada.ruta.source}`

const es = ({ metodo, ruta }: LlamadaDeRuta, llamada: { metodo: string; url: string }) =>
  llamada.metodo === metodo && ruta.test(llamada.url)

/** Cuántas llamadas recibieron los servidores de las vueltas posteriores a la que falló. */
function posteriores({ ruta, vuelta }: Caso, recibidas: Record<Servidor, Llamada[]>) {
  const siguientes = ruta.vueltas.slice(vuelta + 1).flat()
  return siguientes.filter((otra) => recibidas[otra.servidor].some((vista) => es(otra, vista)))
    .length
}

const leidoDelRegistro = (entradas: Entrada[], { id, llamada }: Caso, falla: Falla) =>
  entradas
    .filter(({ request_id: de, level }) => de === id && level >= NIVELES.warn)
    .map(({ level, msg }) => ({
      nivel: level,
      dice: msg.startsWith(`${llamada.servidor}: `) && REGISTROS[falla].test(msg),
    }))

test.group('Cada ruta, con otro servidor andando mal', (group) => {
  let falla: Falla = 'colgada'
  let registro: Awaited<ReturnType<typeof capturarRegistro>>
  let red: Awaited<ReturnType<typeof interponer>>

  group.setup(async () => {
    const porId = new Map(CASOS.map((caso) => [caso.id, caso]))
    registro = await capturarRegistro()
    red = await interponer({
      decidir(servidor, { metodo, ruta: url }, idDePedido) {
        const llamada = porId.get(idDePedido)?.llamada
        const esLaQueFalla = llamada?.servidor === servidor && es(llamada, { metodo, url })
        if (!esLaQueFalla) {
          return {}
        }
        // Con la máquina ocupada, un límite corto convertiría en agotado cualquier otro error.
        return AGOTAN.includes(falla)
          ? { tiempoLimiteMs: LIMITE_MS }
          : { rechazada: falla === 'rechazada' }
      },
    })
    return async () => {
      registro.soltar()
      await red.soltar()
    }
  })

  group.each.setup(() => {
    registro.entradas.length = 0
    red.limpiar()
  })

  function fallar(cual: Falla) {
    falla = cual
    if (cual === 'rechazada') {
      return
    }
    for (const servidor of ['auth', 'media'] as const) {
      red[servidor].intervenirCon((vista) => {
        const caso = CASOS.find(({ id }) => id === vista.idDePedido)
        const aplica = caso?.llamada.servidor === servidor && es(caso.llamada, vista)
        return aplica ? INTERVENCIONES[cual] : undefined
      })
    }
  }

  test('responde, registra y no insiste con una llamada {$self}')
    .with([...FALLAS])
    .run(async ({ client, assert }, cual) => {
      const mundo = await crearMundo(client)
      const antes = await filasPorTabla()
      red.limpiar()
      fallar(cual)

      const resultados = await Promise.all(
        CASOS.map(async (caso) => {
          const respuesta = await caso.ruta
            .pedir(client, mundo)
            .header('x-request-id', caso.id)
            .timeout(60_000)
          const suya = ({ idDePedido }: Llamada) => idDePedido === caso.id
          const recibidas = {
            auth: red.auth.llamadas.filter(suya),
            media: red.media.llamadas.filter(suya),
          }
          const mismas = recibidas[caso.llamada.servidor].filter((vista) => es(caso.llamada, vista))
          const obtenido = {
            estado: respuesta.status(),
            cuerpo: respuesta.body(),
            registro: leidoDelRegistro(registro.entradas, caso, cual),
            veces: mismas.length,
            posteriores: posteriores(caso, recibidas),
          }
          return { caso: titulo(caso), obtenido, esperado: esperado(caso, cual) }
        })
      )

      assert.deepEqual(
        resultados.filter(({ obtenido, esperado: otro }) => !isDeepStrictEqual(obtenido, otro)),
        []
      )
      // Lo que falló no dejó nada a medio hacer.
      assert.deepEqual(await filasPorTabla(), antes)
    })
})
