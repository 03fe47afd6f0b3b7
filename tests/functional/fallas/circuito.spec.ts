import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { hasta } from '#tests/apoyo/espera'
import { registrar, type Persona } from '#tests/personas'
import { capturarRegistro, NIVELES } from '#tests/registro'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'

const LIMITE_MS = 500

/** Con cuántas llamadas fallidas se abre. */
const LLAMADAS = 20

test.group('El circuito', (group) => {
  let registro: Awaited<ReturnType<typeof capturarRegistro>>
  let red: Awaited<ReturnType<typeof interponer>>
  let ana: Persona

  group.each.setup(async ($test) => {
    ana = await registrar($test.context.client)
    registro = await capturarRegistro()
    red = await interponer({
      registro: await app.container.make('logger'),
      tiempoLimiteMs: LIMITE_MS,
    })
    return async () => {
      registro.soltar()
      await red.soltar()
    }
  })

  const pasos = () =>
    registro.entradas
      .filter(({ msg }) => msg.startsWith('Circuito'))
      .map(({ level, msg, servidor }) => [level, msg, servidor])

  const ABIERTO = [NIVELES.warn, 'Circuito abierto: auth viene fallando', 'auth']
  const A_PRUEBA = [NIVELES.info, 'Circuito a prueba: auth', 'auth']
  const CERRADO = [NIVELES.info, 'Circuito cerrado: auth volvió', 'auth']

  test('con auth colgado se abre, se prueba y se cierra cuando vuelve', async ({
    client,
    assert,
  }) => {
    const pedir = async () => {
      const respuesta = await client.get('/usuario').bearerToken(ana.token)
      return { estado: respuesta.status(), cuerpo: respuesta.body() }
    }
    const NO_A_TIEMPO = {
      estado: 504,
      cuerpo: { mensaje: 'Otro servidor de la red no contestó a tiempo.' },
    }
    red.auth.intervenirCon(() => INTERVENCIONES.colgada)
    const primeras = await Promise.all(Array.from({ length: LLAMADAS }, pedir))
    assert.deepEqual(primeras, Array(LLAMADAS).fill(NO_A_TIEMPO))
    assert.deepEqual(pasos(), [ABIERTO])
    assert.lengthOf(red.auth.llamadas, LLAMADAS)

    // Abierto contesta lo mismo sin llamar a nadie.
    const cortadas = await Promise.all(Array.from({ length: LLAMADAS }, pedir))
    assert.deepEqual(cortadas, Array(LLAMADAS).fill(NO_A_TIEMPO))
    assert.lengthOf(red.auth.llamadas, LLAMADAS)

    // Vencida la espera prueba una sola, y nadie la espera: las demás ya contestaron.
    const terminadas: number[] = []
    const probar = async (orden: number) => {
      await pedir()
      terminadas.push(orden)
    }
    let pendientes: Promise<void>[] = []
    await hasta(async () => {
      const prueba = probar(0)
      pendientes.push(prueba)
      await Promise.race([prueba, hasta(() => red.auth.llamadas.length > LLAMADAS)])
      return red.auth.llamadas.length > LLAMADAS
    })
    terminadas.length = 0
    await Promise.all([probar(1), probar(2), probar(3)])
    assert.sameMembers(terminadas, [1, 2, 3])
    await Promise.all(pendientes)
    assert.lengthOf(red.auth.llamadas, LLAMADAS + 1)
    assert.deepEqual(pasos(), [ABIERTO, A_PRUEBA, ABIERTO])

    // Cuando auth vuelve, la prueba siguiente lo cierra.
    red.auth.limpiar()
    await hasta(async () => {
      const { estado } = await pedir()
      return estado === 200
    })
    assert.deepEqual(pasos(), [ABIERTO, A_PRUEBA, ABIERTO, A_PRUEBA, CERRADO])
    const despues = await Promise.all(Array.from({ length: LLAMADAS }, pedir))
    assert.isTrue(despues.every(({ estado }) => estado === 200))
  })

  test('contesta 502 si lo que falla no es por tiempo, y no toca a media', async ({
    client,
    assert,
  }) => {
    red.auth.intervenirCon(() => INTERVENCIONES['estado-500'])
    const pedir = () => client.get('/video').bearerToken(ana.token)
    await Promise.all(Array.from({ length: LLAMADAS }, pedir))
    assert.deepEqual(pasos(), [ABIERTO])
    const antes = red.auth.llamadas.length

    const respuesta = await pedir()

    respuesta.assertStatus(502)
    respuesta.assertBody({ mensaje: 'Otro servidor de la red no está disponible.' })
    assert.lengthOf(red.auth.llamadas, antes)
    assert.lengthOf(red.media.llamadas, 0)
  })

  test('un pedido que hace fallar a auth, repetido por cualquiera, no lo abre', async ({
    client,
    assert,
  }) => {
    red.auth.intervenirCon(() => INTERVENCIONES['estado-500'])
    const registrarse = () =>
      client.post('/usuario').json({ email: 'quien@sea.test', password: '123' })

    const respuestas = await Promise.all(Array.from({ length: LLAMADAS * 2 }, registrarse))

    assert.isTrue(respuestas.every((respuesta) => respuesta.status() === 502))
    assert.lengthOf(red.auth.llamadas, LLAMADAS * 2)
    assert.deepEqual(pasos(), [])
  })

  test('los rechazos de alguien sano no lo abren', async ({ client, assert }) => {
    for (const intervencion of [INTERVENCIONES.demasiados, INTERVENCIONES['token-de-app']]) {
      red.auth.intervenirCon(() => intervencion)
      const pedir = () => client.get('/usuario').bearerToken(ana.token)
      await Promise.all(Array.from({ length: LLAMADAS * 2 }, pedir))
    }

    assert.deepEqual(pasos(), [])
    assert.lengthOf(red.auth.llamadas, LLAMADAS * 4)
  })
})
