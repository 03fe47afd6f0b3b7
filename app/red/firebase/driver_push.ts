import type { AndroidConfig } from 'firebase-admin/messaging'
import {
  PushDeFirebase,
  type NotificacionPush,
  type ResultadoDeEntrega,
} from '#red/firebase/contrato'
import type { ConexionDeFirebase } from '#red/firebase/conexion'
import { medirEntrega } from '#red/firebase/medicion'
import { comoResultado, yaNoEstaRegistrado } from '#red/firebase/fallas'
import { unirRuta } from '#red/firebase/nodos'

export type NodosDeDispositivos = { raiz: string; recurso: string }

/** Manda notificaciones push con el SDK, al dispositivo que cada usuario dejó anotado. */
export class PushPorSdk extends PushDeFirebase {
  constructor(
    private readonly conexion: ConexionDeFirebase,
    private readonly nodos: NodosDeDispositivos
  ) {
    super()
  }

  enviar(
    notificacion: NotificacionPush,
    vale: (token: string) => Promise<boolean> = async () => true
  ): Promise<ResultadoDeEntrega> {
    return medirEntrega(() => this.#enviar(notificacion, vale))
  }

  async leerDispositivo(usuario: number): Promise<string | null> {
    const nodo = await this.conexion.conBase((base) => base.ref(this.#ruta(usuario)).get())
    const token: unknown = nodo.val()
    return typeof token === 'string' && token !== '' ? token : null
  }

  async olvidarDispositivo(usuario: number) {
    await this.conexion.conBase((base) => base.ref(this.#ruta(usuario)).remove())
  }

  async #enviar(
    notificacion: NotificacionPush,
    vale: (token: string) => Promise<boolean>
  ): Promise<ResultadoDeEntrega> {
    try {
      const token = await this.leerDispositivo(notificacion.usuario)
      if (!token || !(await vale(token))) {
        return { tipo: 'sin-dispositivo' }
      }
      return await this.#enviarA(token, notificacion)
    } catch (error) {
      return comoResultado(error)
    }
  }

  /** Siempre con `notification`: uno de solo datos cierra la aplicación del teléfono. */
  async #enviarA(token: string, notificacion: NotificacionPush): Promise<ResultadoDeEntrega> {
    const { usuario, titulo, cuerpo, datos } = notificacion
    try {
      await this.conexion.mensajeria().send({
        token,
        notification: { title: titulo, body: cuerpo },
        data: datos,
        android: comoAndroid(notificacion),
      })
      return { tipo: 'entregada' }
    } catch (error) {
      if (!yaNoEstaRegistrado(error)) {
        throw error
      }
      const queda = await this.#olvidar(usuario, token)
      return queda
        ? { tipo: 'falla', motivo: 'El dispositivo cambió' }
        : { tipo: 'sin-dispositivo' }
    }
  }

  /** Quita el token de un usuario si sigue siendo ese. @returns si quedó otro en su lugar */
  async #olvidar(usuario: number, token: string): Promise<boolean> {
    const { snapshot } = await this.conexion.conBase((base) =>
      base.ref(this.#ruta(usuario)).transaction(
        (actual: unknown) => {
          // Antes de conocer el valor el SDK prueba con null: devolverlo lo obliga a preguntar.
          return actual === token || actual === null ? null : undefined
        },
        undefined,
        false
      )
    )
    return snapshot.exists()
  }

  #ruta(usuario: number): string {
    return unirRuta(this.nodos.raiz, this.nodos.recurso, usuario)
  }
}

/** Lo que se le pide al dispositivo además de mostrarla. */
function comoAndroid({ vigenciaMs, reemplaza }: NotificacionPush): AndroidConfig {
  return {
    ...(vigenciaMs !== undefined && { ttl: vigenciaMs }),
    ...(reemplaza && { collapseKey: reemplaza, notification: { tag: reemplaza } }),
  }
}
