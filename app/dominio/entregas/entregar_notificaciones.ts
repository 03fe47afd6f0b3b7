import db from '@adonisjs/lucid/services/db'
import { dentroDe } from '#base/reloj_de_la_base'
import type { FuenteDeTareas } from '#cola/carril'
import { esperaMs } from '#cola/espera'
import { insistir } from '#cola/insistir'
import { esSuDispositivo } from '#entregas/es_su_dispositivo'
import { registrarProblema, type RegistroDeEntregas } from '#entregas/registro'
import { reservar } from '#cola/reserva'
import Notificacion, { type EstadoDeNotificacion } from '#models/notificacion'
import { comoSeAvisa } from '#notificaciones/como_se_avisa'
import { cortar } from '#notificaciones/cortar'
import { mostrarPush } from '#notificaciones/mostrar_push'
import type { Nombrar } from '#notificaciones/nombrar'
import { vigenciaMs } from '#notificaciones/vigencia'
import { ErrorDeRed, RechazoDeRed } from '#red/errores'
import type { PushDeFirebase, ResultadoDeEntrega } from '#red/firebase/contrato'

/** `vencida`: ya no valía la pena mandarla. `callada`: la calló, o dejaron de verse, mientras esperaba. */
type Resultado = ResultadoDeEntrega | { tipo: 'vencida' } | { tipo: 'callada' }

const ESTADOS: Record<Exclude<Resultado['tipo'], 'falla'>, EstadoDeNotificacion> = {
  'entregada': 'entregada',
  'sin-dispositivo': 'sin_dispositivo',
  'rechazada': 'fallida',
  'vencida': 'vencida',
  'callada': 'callada',
}

/** Una notificación tomada: `intentos` dice por quién. */
type Tomada = { id: number; intentos: number }

/** Las notificaciones push pendientes. */
export class EntregarNotificaciones implements FuenteDeTareas {
  readonly nombre = 'notificaciones'

  constructor(
    private readonly push: Pick<PushDeFirebase, 'enviar' | 'leerDispositivo'>,
    private readonly nombrar: Nombrar,
    private readonly reservaMs: number,
    private readonly registro: RegistroDeEntregas
  ) {}

  async tomar(cantidad: number) {
    const filas = await reservar<Tomada>({
      tabla: 'notificacion',
      clave: ['id'],
      pendiente: `estado = 'pendiente'`,
      cantidad,
      reservaMs: this.reservaMs,
    })
    return filas.map(
      ({ id, intentos }) =>
        (abandono: AbortSignal) =>
          this.#entregar({ id, intentos }, abandono)
    )
  }

  async #entregar({ id, intentos }: Tomada, abandono: AbortSignal) {
    const notificacion = await Notificacion.find(id)
    if (!notificacion) {
      return
    }
    const resultado = await this.#mandar(notificacion)
    if (resultado.tipo !== 'vencida' && resultado.tipo !== 'callada') {
      registrarProblema(this.registro, { notificacion: id, intentos }, resultado)
    }
    await insistir(
      () =>
        Notificacion.query()
          // Si la reserva venció y la tomó otro, lo que pase con ella lo dice él.
          .where({ id, intentos, estado: 'pendiente' })
          // El nombre que se puso en sus textos queda: no se averigua otra vez.
          .update({ ...notificacion.$dirty, ...cambios(resultado, intentos) }),
      { hastaMs: this.reservaMs, abandono }
    )
  }

  async #mandar(notificacion: Notificacion): Promise<Resultado> {
    const vigencia = vigenciaMs(notificacion, this.reservaMs)
    if (vigencia <= 0) {
      return { tipo: 'vencida' }
    }
    // Se mira otra vez: entre guardarla y mandarla pueden pasar horas, y un bloqueo confirmado a la vez no la vio.
    if ((await comoSeAvisa(avisoDe(notificacion))) !== 'con-push') {
      return { tipo: 'callada' }
    }
    try {
      const [textos] = await this.nombrar.ejecutar([notificacion], { enSegundoPlano: true })
      notificacion.merge(textos ?? {})
    } catch (error) {
      return { tipo: 'falla', motivo: motivoDe(error) }
    }
    const { usuario } = notificacion
    return this.push.enviar(
      cortar({ ...(await mostrarPush(notificacion)), vigenciaMs: vigencia }),
      (token) => esSuDispositivo(this.push, { usuario, token })
    )
  }
}

const avisoDe = ({ usuario, causante, tipo }: Notificacion) => ({
  destinatario: usuario,
  causante,
  tipo,
})

/** Auth anda mal por un rato, o rechaza por un rato: la notificación no tiene la culpa. */
function motivoDe(error: unknown): string {
  if (error instanceof ErrorDeRed || error instanceof RechazoDeRed) {
    return `No se sabe quién la causó: ${error.message}`
  }
  throw error
}

function cambios(resultado: Resultado, intentos: number) {
  if (resultado.tipo !== 'falla') {
    const motivo = resultado.tipo === 'rechazada' ? resultado.motivo : null
    return { estado: ESTADOS[resultado.tipo], proximo_intento: null, ultimo_error: motivo }
  }
  const espera = esperaMs(intentos, { pedidaMs: resultado.esperaMs ?? 0 })
  return {
    proximo_intento: db.raw(dentroDe(db.connection(), espera)),
    ultimo_error: resultado.motivo,
  }
}
