import { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import type { TestContext } from '@japa/runner/core'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { levantarFirebase, type FirebaseLocal } from '@chotuve/red-local/firebase/levantar'
import { hasta } from '#tests/apoyo/espera'
import type { Entorno } from '#tests/apoyo/procesos'
import { encenderServidor, type Servidor } from '#tests/apoyo/servidor'
import { hacerContactos, registrar, type Persona } from '#tests/personas'
import { entornoConRed } from '#tests/red'

/** Un servidor de verdad, en su proceso, que comparte la base con la prueba. */
export type ServidorDePrueba = Servidor & { client: ApiClient }

/** Cuánto puede tardar cada operación de Firebase: poco, para que lo que calla venza pronto. */
const LIMITE_MS = 800

/** Una Firebase local y los servidores que hagan falta contra ella. */
export class Escenario {
  readonly #servidores: ServidorDePrueba[] = []

  private constructor(readonly firebase: FirebaseLocal) {}

  static async preparar(prueba: TestContext['test']): Promise<Escenario> {
    const escenario = new Escenario(await levantarFirebase({ datos: ':memory:' }))
    prueba.cleanup(() => escenario.#terminar())
    return escenario
  }

  async servidor(entorno: Entorno = {}): Promise<ServidorDePrueba> {
    const encendido = await encenderServidor({ ...this.entorno(), ...entorno })
    const servidor = { ...encendido, client: new ApiClient(encendido.url) }
    this.#servidores.push(servidor)
    return servidor
  }

  entorno(): Entorno {
    return {
      ...this.firebase.entorno,
      ...entornoConRed(),
      DATABASE_URL: process.env.DATABASE_URL,
      FIREBASE_TIEMPO_LIMITE_MS: String(LIMITE_MS),
    }
  }

  /** Dos contactos con dispositivo, sin nada por entregar. */
  async contactos({ client }: ServidorDePrueba): Promise<[Persona, Persona]> {
    const [ana, beto] = [
      await registrar(client, { nombre: 'Ana', apellido: 'Paz' }),
      await registrar(client, { nombre: 'Beto', apellido: 'Sosa' }),
    ]
    this.dispositivo(ana)
    this.dispositivo(beto)
    await hacerContactos(client, ana, beto)
    await this.nadaPendiente()
    return [ana, beto]
  }

  dispositivo({ id }: Persona, token = `dispositivo-${id}`) {
    this.firebase.base.anotarDispositivo(id, token)
  }

  /** Lo que llegó al dispositivo de alguien, como título y cuerpo. */
  llegadas({ id }: Persona) {
    return this.firebase.google.entregados
      .filter(({ token }) => token === `dispositivo-${id}`)
      .map(({ notification }) => [notification.title, notification.body])
  }

  /** Los mensajes replicados de una conversación, en el orden en que los ve el teléfono. */
  replicados(una: Persona, otra: Persona): string[] {
    const par = [una.id, otra.id].sort((menor, mayor) => menor - mayor).join('-')
    const nodo = this.firebase.base.leerDe('mensajes', par)
    const mensajes = (nodo ?? {}) as Record<string, { mensaje: string }>
    return Object.keys(mensajes)
      .sort()
      .map((pushId) => mensajes[pushId]?.mensaje ?? '')
  }

  async nadaPendiente(pacienciaMs?: number) {
    try {
      const nada = async () => (await pendientes()) === 0
      await hasta(nada, 'que no quede nada pendiente', pacienciaMs)
    } catch (error) {
      const tablas = ['conversacion', 'notificacion'].map((tabla) =>
        db.from(tabla).select('ultimo_error').whereNotNull('proximo_intento').limit(3)
      )
      throw new Error(`${error}: ${JSON.stringify(await Promise.all(tablas))}`)
    }
  }

  /** Espera a que se haya intentado, sin éxito, tanto replicar como mandar push. */
  async intentadoYFallado() {
    await this.fallado('notificacion')
    await this.fallado('conversacion')
  }

  /** Espera a que haya en una tabla algo que se intentó entregar sin éxito. */
  async fallado(tabla: 'notificacion' | 'conversacion') {
    await hasta(
      async () => (await db.from(tabla).whereNotNull('ultimo_error').first()) !== null,
      `que falle un intento de ${tabla}`
    )
  }

  async #terminar() {
    await Promise.all(this.#servidores.map((servidor) => servidor.detener('SIGKILL')))
    await this.firebase.cerrar()
    await vaciarTablas()
  }
}

async function pendientes(): Promise<number> {
  const cuentas = await Promise.all([
    ...['notificacion', 'mensaje'].map((tabla) =>
      db.from(tabla).where('estado', 'pendiente').count('* as cantidad').first()
    ),
    // Una que se quitó de las listas de chats no tiene mensajes por mandar.
    db.from('conversacion').whereNotNull('proximo_intento').count('* as cantidad').first(),
  ])
  return cuentas.reduce((suma, fila) => suma + Number(fila?.cantidad), 0)
}

export const escribir = (client: ApiClient, de: Persona, a: Persona, mensaje: string) =>
  client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje })
