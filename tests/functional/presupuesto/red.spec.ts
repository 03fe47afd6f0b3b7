import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type { Servidor } from '#red/errores'
import { esDeSegundoPlano, type Intervencion, type Llamada } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { crearMundo, type Mundo } from '../fallas/mundo.js'
import type { LlamadaDeRuta } from '../fallas/ruta.js'
import { RUTAS } from '../fallas/rutas.js'

type Vista = Llamada & { servidor: Servidor }

const es = ({ servidor, metodo, ruta }: LlamadaDeRuta, vista: Vista) =>
  vista.servidor === servidor && vista.metodo === metodo && ruta.test(vista.url)

test.group('Cuántas llamadas a otros servidores cuesta', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let mundo: Mundo
  let vistas: Vista[] = []

  group.setup(async () => {
    red = await interponer()
    return () => red.soltar()
  })

  group.each.setup(async ($test) => {
    red.limpiar()
    await vaciar($test.context.client)
    mundo = await crearMundo($test.context.client)
  })

  /** Anota las llamadas en el orden en que llegan y deja que `decidir` las retenga. */
  function mirar(decidir: (vista: Vista) => Intervencion | undefined = () => undefined) {
    vistas = []
    for (const servidor of ['auth', 'media'] as const) {
      red[servidor].intervenirCon((llamada) => {
        if (esDeSegundoPlano(llamada)) {
          return undefined
        }
        const vista = { ...llamada, servidor }
        vistas.push(vista)
        return decidir(vista)
      })
    }
  }

  /**
   * Nadie contesta las llamadas de una vuelta hasta que llegaron todas: quien las haga de a una no
   * termina nunca.
   */
  function retenerPorVuelta(vueltas: LlamadaDeRuta[][]) {
    const retenidas = vueltas.map((): (() => void)[] => [])
    mirar((vista) => {
      const vuelta = vueltas.findIndex((llamadas) => llamadas.some((una) => es(una, vista)))
      return (_respuesta, seguir) => {
        const juntas = retenidas[vuelta] ?? []
        juntas.push(seguir)
        if (juntas.length >= (vueltas[vuelta]?.length ?? 0)) {
          juntas.splice(0).forEach((pasar) => pasar())
        }
      }
    })
  }

  test('la sesión primero y después, a la vez, lo que puede ir a la vez', async ({
    client,
    assert,
  }) => {
    for (const ruta of RUTAS) {
      retenerPorVuelta(ruta.vueltas)

      const respuesta = await ruta.pedir(client, mundo)

      assert.isBelow(respuesta.status(), 500, ruta.nombre)
      const porVuelta = ruta.vueltas.map((llamadas, orden) => {
        const antes = ruta.vueltas.slice(0, orden).flat().length
        const deLaVuelta = vistas.slice(antes, antes + llamadas.length)
        return llamadas.every((una) => deLaVuelta.some((vista) => es(una, vista)))
      })
      assert.notInclude(porVuelta, false, ruta.nombre)
      assert.lengthOf(vistas, ruta.vueltas.flat().length, ruta.nombre)
    }
  })

  /** Las llamadas a media de una página del muro de Ana, y cuántos videos trae. */
  async function pagina(client: ApiClient, consulta: string) {
    mirar()
    const muro: unknown[] = await cuerpoDe(
      client.get(`/video?${consulta}`).bearerToken(mundo.ana.token)
    )
    const aMedia = vistas.filter(({ servidor }) => servidor === 'media').length
    return { videos: muro.length, aMedia, aAuth: vistas.length - aMedia }
  }

  async function subirVarios(client: ApiClient, autor: Persona, cantidad: number) {
    for (let i = 0; i < cantidad; i++) {
      await subirVideo(client, autor)
    }
  }

  test('el muro: una a media entre los primeros mil videos, y dos más allá', async ({
    client,
    assert,
  }) => {
    await subirVarios(client, mundo.beto, 30)
    await subirVarios(client, mundo.ana, 5)

    const primera = await pagina(client, 'cantidad=10')
    const segunda = await pagina(client, 'cantidad=10&offset=10')
    const lejana = await pagina(client, 'cantidad=10&offset=1000')

    assert.deepEqual(primera, { videos: 10, aMedia: 1, aAuth: 2 })
    assert.deepEqual(segunda, { videos: 10, aMedia: 1, aAuth: 2 })
    assert.deepEqual(lejana, { videos: 0, aMedia: 2, aAuth: 1 })
  })

  test('el muro: más allá de su profundidad, ninguna', async ({ client, assert }) => {
    await subirVarios(client, mundo.beto, 1)

    for (const offset of [5_000, 29_000, 2_000_000_000]) {
      const vacia = await pagina(client, `cantidad=10&offset=${offset}`)
      assert.deepEqual(vacia, { videos: 0, aMedia: 0, aAuth: 1 })
    }
  })

  test('el muro de quien llena la página con videos propios: tres a media, nunca más', async ({
    client,
    assert,
  }) => {
    await subirVarios(client, mundo.beto, 25)
    await subirVarios(client, mundo.ana, 60)

    const primera = await pagina(client, 'cantidad=10')
    const segunda = await pagina(client, 'cantidad=10&offset=10')

    assert.deepEqual(primera, { videos: 10, aMedia: 3, aAuth: 2 })
    assert.deepEqual(segunda, { videos: 10, aMedia: 3, aAuth: 2 })
  })
})
