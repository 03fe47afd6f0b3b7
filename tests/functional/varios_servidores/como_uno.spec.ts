import { test } from '@japa/runner'
import { ACE, encender } from '#tests/apoyo/programas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir, type ServidorDePrueba } from '#tests/entregas/escenario'
import { tokenDeAdministrador } from '#tests/admin'
import { registrarVarias, subirVideo } from '#tests/personas'
import { encenderRedis, SIN_REDIS } from '#tests/redis/servidor'
import { porEstado } from '../concurrencia/invariantes.js'

const MENSAJES = 60
const LIMITE = 40
/** Cuántos escriben a la vez: pocos, para que en una máquina ocupada a todos les llegue el turno. */
const ESCRITORES = 6

/** En una máquina ocupada, lo que vence en Firebase se entrega otra vez, y en Redis no se cuenta. */
const SIN_APURO = { FIREBASE_TIEMPO_LIMITE_MS: '20000', REDIS_TIEMPO_LIMITE_MS: '10000' }

async function tresServidores(escenario: Escenario, entorno: Record<string, string>) {
  const encendidos = [1, 2, 3].map(() => escenario.servidor({ ...SIN_APURO, ...entorno }))
  const [uno, dos, tres] = await Promise.all(encendidos)
  if (!uno || !dos || !tres) {
    throw new Error('Faltan servidores')
  }
  return [uno, dos, tres] as const
}

function dosTrabajadores(escenario: Escenario) {
  const entorno = { ...escenario.entorno(), ...SIN_APURO }
  return [1, 2].map(() => encender(process.execPath, [...ACE, 'cola:trabajar'], entorno))
}

/** Los títulos del muro de alguien, en el orden en que los muestra un servidor. */
async function muro({ client }: ServidorDePrueba, token: string): Promise<string[]> {
  const respuesta = await client.get('/video').bearerToken(token)
  const videos: { titulo: string }[] = respuesta.body()
  return videos.map(({ titulo }) => titulo)
}

test.group('Varios servidores se comportan como uno', (group) => {
  group.tap((prueba) => prueba.timeout(120_000))

  test('con dos trabajadores y un Redis: un solo límite, y cada entrega una vez', async ({
    assert,
    test: prueba,
  }) => {
    const redis = await encenderRedis()
    prueba.cleanup(() => redis.detener())
    const escenario = await Escenario.preparar(prueba)
    const trabajadores = dosTrabajadores(escenario)
    prueba.cleanup(() => trabajadores.forEach((uno) => void uno.detener('SIGKILL')))
    const servidores = await tresServidores(escenario, {
      COLA_TRABAJADOR: 'aparte',
      LIMITES: 'si',
      LIMITE_CHAT: `${LIMITE}/600`,
      REDIS_URL: redis.url,
      REDIS_PREFIJO: `prueba-${process.pid}-${Date.now()}`,
    })
    const [ana, beto] = await escenario.contactos(servidores[0])

    const estados: number[] = []
    const escribirTodos = async (cual: number) => {
      const { client } = servidores[cual % 3] ?? servidores[0]
      for (let vez = cual; vez < MENSAJES; vez += ESCRITORES) {
        const respuesta = await escribir(client, ana, beto, `Mensaje ${vez}`)
        estados[vez] = respuesta.status()
      }
    }
    await Promise.all(Array.from({ length: ESCRITORES }, (_, cual) => escribirTodos(cual)))
    await escenario.nadaPendiente()

    assert.deepEqual(porEstado(estados), { 201: LIMITE, 429: MENSAJES - LIMITE })
    const aceptados = estados.flatMap((estado, vez) => (estado === 201 ? [`Mensaje ${vez}`] : []))
    assert.sameMembers(escenario.replicados(ana, beto), aceptados)
    const avisados = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo ?? '')
    assert.sameMembers(
      avisados.filter((cuerpo) => cuerpo.startsWith('Mensaje')),
      aceptados
    )
    assert.deepEqual(await Promise.all(trabajadores.map((uno) => uno.detener())), [0, 0])
  }).skip(SIN_REDIS !== undefined, SIN_REDIS)

  test('una regla rige en todos, y el vaciado que hace uno también', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidores = await tresServidores(escenario, {})
    const [uno, dos, tres] = servidores
    await uno.client.delete('/base_de_datos')
    const preparar = async ({ client }: ServidorDePrueba) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await subirVideo(client, beto, { titulo: 'Largo', duracion: 100 })
      await subirVideo(client, beto, { titulo: 'Corto', duracion: 1 })
      return ana
    }
    const rigeEnTodos = (token: string, ...esperado: string[]) =>
      Promise.all(
        servidores.map((servidor) =>
          hasta(async () => String(await muro(servidor, token)) === String(esperado))
        )
      )

    const { token } = await preparar(uno)
    await rigeEnTodos(token, 'Corto', 'Largo')
    const creada = await dos.client
      .post('/admin/regla')
      .bearerToken(await tokenDeAdministrador())
      .json({
        nombre: 'Largos primero',
        condiciones: { todas: [{ hecho: 'duracion', operador: 'mayor', valor: 10 }] },
        acciones: [{ tipo: 'incrementar_importancia', cantidad: 9 }],
      })
    assert.equal(creada.status(), 201)
    await rigeEnTodos(token, 'Largo', 'Corto')

    const vaciada = await tres.client.delete('/base_de_datos')
    assert.equal(vaciada.status(), 200)
    const { token: nuevo } = await preparar(dos)
    await rigeEnTodos(nuevo, 'Corto', 'Largo')
    const viejo = await uno.client.get('/video').bearerToken(token)
    assert.equal(viejo.status(), 401)
  })
})
