import db from '@adonisjs/lucid/services/db'
import { dentroDe } from '#base/reloj_de_la_base'
import type { FuenteDeTareas } from '#cola/carril'
import { reservar } from '#cola/reserva'
import { anotarDispositivo, ESPERAS_MS } from '#dispositivos/dispositivos'
import type { PushDeFirebase } from '#red/firebase/contrato'

type Tomado = { usuario: number; intentos: number }

/** Mira qué dispositivo anotó el teléfono de quien entró hace poco. */
export class MirarDispositivos implements FuenteDeTareas {
  readonly nombre = 'dispositivos'

  constructor(
    private readonly push: Pick<PushDeFirebase, 'leerDispositivo'>,
    private readonly reservaMs: number
  ) {}

  async tomar(cantidad: number) {
    const filas = await reservar<Tomado>({
      tabla: 'dispositivo',
      clave: ['usuario'],
      pendiente: 'proximo_intento IS NOT NULL',
      cantidad,
      reservaMs: this.reservaMs,
    })
    return filas.map((tomado) => () => this.#mirar(tomado))
  }

  async #mirar({ usuario, intentos }: Tomado) {
    const token = await this.push.leerDispositivo(usuario).catch(() => undefined)
    if (token === undefined) {
      // Firebase no está: se mira de nuevo cuando venza la reserva.
      return
    }
    await anotarDispositivo(usuario, token)
    const espera = ESPERAS_MS[intentos]
    const base = db.connection()
    await base
      .from('dispositivo')
      .where({ usuario, intentos })
      .update({ proximo_intento: espera ? base.raw(dentroDe(base, espera)) : null })
  }
}
