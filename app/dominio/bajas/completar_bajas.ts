import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { ahora, dentroDe } from '#base/reloj_de_la_base'
import { REPASO_MS, siguienteA, type Avance, type Paso, type QuienSeVa } from '#bajas/pasos'
import { seudonimoDe } from '#bajas/resumen'
import type { FuenteDeTareas } from '#cola/carril'
import { esperaMs } from '#cola/espera'
import { reservar } from '#cola/reserva'

type EnCurso = { usuario: number; baja: number | string; paso: Paso; intentos: number }

type Registro = { warn(objeto: object, mensaje: string): void }

type HacerPaso = (quien: QuienSeVa) => Promise<Avance>

/** Borra a quienes se fueron, un paso por vez: lo que falla se reintenta sin fin, desde ese paso. */
export class CompletarBajas implements FuenteDeTareas {
  readonly nombre = 'bajas'

  constructor(
    private readonly pasos: Record<Paso, HacerPaso>,
    private readonly reservaMs: number,
    private readonly registro: Registro
  ) {}

  async tomar(cantidad: number) {
    const filas = await reservar<EnCurso>({
      tabla: 'baja_en_curso',
      clave: ['usuario'],
      pendiente: '1 = 1',
      cantidad,
      reservaMs: this.reservaMs,
    })
    return filas.map((enCurso) => () => this.#avanzar(enCurso))
  }

  async #avanzar({ usuario, baja, paso, intentos }: EnCurso) {
    const seudonimo = seudonimoDe(Number(baja))
    try {
      const avance = await this.pasos[paso]({ usuario, seudonimo })
      await (avance === 'falta' ? seguirCon(usuario) : pasarA(usuario, siguienteA(paso)))
    } catch (error) {
      const motivo = error instanceof Error ? error.message : String(error)
      this.registro.warn({ baja: String(baja), paso, motivo }, 'No se pudo completar una baja')
      await anotarFalla(usuario, intentos, motivo)
    }
  }
}

/** Falta del mismo paso: le toca de nuevo enseguida, después de las demás bajas. */
async function seguirCon(usuario: number) {
  const base = db.connection()
  await base
    .from('baja_en_curso')
    .where({ usuario })
    .update({ intentos: 0, proximo_intento: base.raw(ahora(base)) })
}

async function pasarA(usuario: number, paso: Paso | undefined) {
  await enTransaccion(async (trx) => {
    const fila = trx.from('baja_en_curso').where({ usuario })
    if (paso === undefined) {
      return fila.delete()
    }
    const cuando = paso === 'repaso' ? dentroDe(trx, REPASO_MS) : ahora(trx)
    await fila.update({ paso, intentos: 0, ultimo_error: null, proximo_intento: trx.raw(cuando) })
  })
}

async function anotarFalla(usuario: number, intentos: number, motivo: string) {
  const base = db.connection()
  await base
    .from('baja_en_curso')
    .where({ usuario })
    .update({
      ultimo_error: motivo,
      proximo_intento: base.raw(dentroDe(base, esperaMs(intentos))),
    })
}
