import { esSuDispositivo } from '#entregas/es_su_dispositivo'
import type { ConexionesDeFirebase } from '#red/firebase/conexiones'
import type { PushDeFirebase, ResultadoDeEntrega } from '#red/firebase/contrato'
import type { Verificacion } from '#red/firebase/verificar'

type Opciones = {
  encendida: boolean
  conexiones: () => Promise<ConexionesDeFirebase>
  push: () => Promise<PushDeFirebase>
}

/** `dispositivo-ajeno`: en el dispositivo que anotó entró otra persona después. `se-mandaria`: se pidió simular. */
type ResultadoDePrueba = ResultadoDeEntrega | { tipo: 'dispositivo-ajeno' | 'se-mandaria' }

type Novedad = { que: 'mensaje' | 'push'; ruta: string; valor: unknown }

/** Lo que quien opera le hace a Firebase a mano. El SDK tarda en cargarse: recién cuando hace falta. */
export class Firebase {
  constructor(private readonly opciones: Opciones) {}

  /** @throws Error que dice qué falta, si está apagada */
  exigirEncendida() {
    if (!this.opciones.encendida) {
      throw new Error('Firebase está apagado: falta FIREBASE_CREDENCIALES.')
    }
  }

  /** @throws Error si está apagada */
  async verificar(): Promise<Verificacion[]> {
    this.exigirEncendida()
    const { verificarFirebase } = await import('#red/firebase/verificar')
    return verificarFirebase(await this.opciones.conexiones())
  }

  /**
   * Manda ya mismo una notificación push, si el dispositivo sigue siendo suyo: lo que le llegaría a otra persona
   * no se manda tampoco a mano.
   *
   * @throws Error si está apagada
   */
  async probar(usuario: number, { simular }: { simular: boolean }): Promise<ResultadoDePrueba> {
    this.exigirEncendida()
    const push = await this.opciones.push()
    if (simular) {
      return simularPrueba(push, usuario)
    }
    let esSuyo = true
    const prueba = {
      usuario,
      titulo: 'Chotuve',
      cuerpo: 'Esta es una notificación de prueba.',
      datos: { tipo: 'prueba' },
    }
    const resultado = await push.enviar(
      prueba,
      async (token) => (esSuyo = await esSuDispositivo(push, { usuario, token }))
    )
    return esSuyo ? resultado : { tipo: 'dispositivo-ajeno' }
  }

  /**
   * Cuenta lo que va llegando.
   *
   * @returns cómo dejar de mirar
   * @throws Error si está apagada
   */
  async seguir(alLlegar: (novedad: Novedad) => void): Promise<() => void> {
    this.exigirEncendida()
    const { seguirNodo } = await import('#red/firebase/seguir')
    const { chats, push } = await this.opciones.conexiones()
    const { raiz, mensajes } = chats.nodos
    const dejar = [
      seguirNodo(chats.conexion.base(), { ruta: `${raiz}/${mensajes}`, niveles: 2 }, (novedad) =>
        alLlegar({ que: 'mensaje', ...novedad })
      ),
      seguirNodo(push.conexion.base(), { ruta: 'recibidas', niveles: 1 }, (novedad) =>
        alLlegar({ que: 'push', ...novedad })
      ),
    ]
    return () => dejar.forEach((dejarDeSeguir) => dejarDeSeguir())
  }
}

/** A quién le llegaría, sin mandarla. */
async function simularPrueba(push: PushDeFirebase, usuario: number): Promise<ResultadoDePrueba> {
  const token = await push.leerDispositivo(usuario)
  if (token === null) {
    return { tipo: 'sin-dispositivo' }
  }
  const esSuyo = await esSuDispositivo(push, { usuario, token })
  return { tipo: esSuyo ? 'se-mandaria' : 'dispositivo-ajeno' }
}
