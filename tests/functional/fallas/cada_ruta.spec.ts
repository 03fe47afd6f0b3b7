import { isDeepStrictEqual } from 'node:util'
import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { capturarRegistro, NIVELES, type Entrada } from '#tests/registro'
import { CUERPO_DE_429, FALLAS, INTERVENCIONES, type Falla } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'
import type { Llamada } from '#tests/fallas/intermediario'
import { filasPorTabla } from '#tests/tablas'
import { crearMundo, RUTAS, type LlamadaDeRuta, type Ruta } from './rutas.js'

const NO_DISPONIBLE = { mensaje: 'Otro servidor de la red no está disponible.' }
const NO_A_TIEMPO = { mensaje: 'Otro servidor de la red no contestó a tiempo.' }
const INESPERADO = { mensaje: 'Ocurrió un error inesperado.' }

/** Estado, cuerpo y lo que dice el registro, por falla (docs/contrato.md §1). */
const RESPUESTAS: Record<Falla, { estado: number; cuerpo: object; registro: RegExp }> = {
  'lenta': { estado: 504, cuerpo: NO_A_TIEMPO, registro: /no contestó a tiempo$/ },
  'colgada': { estado: 504, cuerpo: NO_A_TIEMPO, registro: /no contestó a tiempo$/ },
  'rechazada': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /ECONNREFUSED/ },
  'cortada': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /: / },
  'estado-500': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /contestó 500$/ },
  'html': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /no es JSON$|contestó 200$/ },
  'otra-forma': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /otra forma: |contestó 200$/ },
  'token-de-app': { estado: 502, cuerpo: NO_DISPONIBLE, registro: /rechazó APP_SERVER_TOKEN$/ },
  'demasiados': { estado: 429, cuerpo: CUERPO_DE_429, registro: /contestó 429$/ },
}

/** Solo estas se repiten, y solo en las lecturas. */
const REPETIBLES: Falla[] = ['cortada', 'estado-500']

/** El límite de la llamada que falla; las sanas tienen de sobra, aunque la máquina esté ocupada. */
const LIMITE_MS = 1_500

/**
 * Lo más que encadena una ruta: con el límite predeterminado, 15 s de los 60 del teléfono. Al muro de
 * quien llena una página con videos propios le tocan dos más: 25 s.
 */
const VUELTAS_MAXIMAS = 3

type Caso = { id: string; ruta: Ruta; llamada: LlamadaDeRuta; vuelta: number }

const CASOS: Caso[] = RUTAS.flatMap((ruta) =>
  ruta.vueltas.flatMap((llamadas, vuelta) => llamadas.map((llamada) => ({ ruta, llamada, vuelta })))
).map((caso, orden) => ({ ...caso, id: `caso-${orden}` }))

const titulo = ({ ruta, llamada }: Caso) =>
  `${ruta.nombre}: ${llamada.servidor} ${llamada.metodo} ${llamada.ruta.source}`

const es = ({ metodo, ruta }: LlamadaDeRuta, llamada: { metodo: string; url: string }) =>
  llamada.metodo === metodo && ruta.test(llamada.url)

function esperado(caso: Caso, falla: Falla) {
  return { ...respuestaEsperada(caso, falla), veces: vecesEsperadas(caso, falla), posteriores: 0 }
}

function respuestaEsperada({ ruta, llamada }: Caso, falla: Falla) {
  if (falla === 'otra-forma' && llamada.sinForma) {
    return { estado: 200, cuerpo: {}, registro: [] }
  }
  const { estado, cuerpo } = RESPUESTAS[falla]
  if (estado === 429) {
    return { estado, cuerpo, registro: [{ nivel: NIVELES.warn, dice: true }] }
  }
  const registro = [{ nivel: NIVELES.error, dice: true }]
  // El formulario del perfil no entiende 502 ni 504.
  return ruta.nombre === 'PUT /usuario/perfil'
    ? { estado: 500, cuerpo: INESPERADO, registro }
    : { estado, cuerpo, registro }
}

function vecesEsperadas({ llamada }: Caso, falla: Falla) {
  if (falla === 'rechazada') {
    return 0
  }
  return REPETIBLES.includes(falla) && llamada.metodo === 'GET' ? 2 : 1
}

/** Cuántas llamadas recibió un servidor después de la vuelta que falló. */
function posteriores({ ruta, vuelta }: Caso, llamadas: Llamada[]) {
  const siguientes = ruta.vueltas.slice(vuelta + 1).flat()
  return llamadas.filter((llamada) => siguientes.some((otra) => es(otra, llamada))).length
}

const leidoDelRegistro = (entradas: Entrada[], { id, llamada }: Caso, falla: Falla) =>
  entradas
    .filter(({ request_id: de, level }) => de === id && level >= NIVELES.warn)
    .map(({ level, msg }) => ({
      nivel: level,
      dice: msg.startsWith(`${llamada.servidor}: `) && RESPUESTAS[falla].registro.test(msg),
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
        return esLaQueFalla ? { tiempoLimiteMs: LIMITE_MS, rechazada: falla === 'rechazada' } : {}
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
          const vistas = red[caso.llamada.servidor].llamadas.filter(
            ({ idDePedido }) => idDePedido === caso.id
          )
          const obtenido = {
            estado: respuesta.status(),
            cuerpo: respuesta.body(),
            registro: leidoDelRegistro(registro.entradas, caso, cual),
            veces: vistas.filter((vista) => es(caso.llamada, vista)).length,
            posteriores: posteriores(caso, vistas),
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

  test('ninguna encadena más de tres llamadas: el peor caso es tres veces el límite', ({
    assert,
  }) => {
    assert.equal(Math.max(...RUTAS.map(({ vueltas }) => vueltas.length)), VUELTAS_MAXIMAS)
  })

  test('está cada ruta que llama a otro servidor', ({ assert }) => {
    const sinLlamadas = ['GET /ping', 'GET /stats', 'GET /stats/historico', 'DELETE /base_de_datos']
    const delRouter = router
      .toJSON()
      .root?.flatMap(({ methods, pattern }) =>
        methods
          .filter((metodo) => metodo !== 'HEAD')
          .map((metodo) => `${metodo} ${pattern.replace(/:\w+/g, '{id}')}`)
      )
    const probadas = RUTAS.map(({ nombre }) =>
      nombre.replace(/,? (otra página|aceptar|rechazar)$/, '')
    )

    assert.sameMembers(
      (delRouter ?? []).filter((ruta) => !sinLlamadas.includes(ruta)),
      [...new Set(probadas)]
    )
  })
})
