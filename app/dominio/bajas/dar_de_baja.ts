import { inject } from '@adonisjs/core'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { Bajas } from '#bajas/bajas'
import { PRIMER_PASO } from '#bajas/pasos'
import { resumirUsuario } from '#bajas/resumen'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { Timbre } from '#cola/timbre'
import { ServidorDeAuth } from '#red/auth/contrato'

type Pedido = { usuarioId: number; clave: string }

type Baja = { tipo: 'aceptada' | 'clave-incorrecta' | 'desconocido' }

/**
 * Alguien se va (docs/contrato.md §15). Desde que se contesta ya no es nadie; lo demás se borra de a pasos, que se
 * reanudan si algo falla a mitad de camino.
 */
@inject()
export class DarDeBaja {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly bajas: Bajas,
    private readonly timbre: Timbre
  ) {}

  async ejecutar({ usuarioId, clave }: Pedido): Promise<Baja> {
    const usuario = await this.auth.buscarUsuario(usuarioId)
    const sesion = usuario && (await this.auth.iniciarSesion({ email: usuario.email, clave }))
    // Otro pedido igual pudo llegar antes.
    if (this.bajas.seFue(usuarioId)) {
      return { tipo: 'aceptada' }
    }
    if (!usuario) {
      return { tipo: 'desconocido' }
    }
    if (sesion?.usuarioId !== usuarioId) {
      return { tipo: 'clave-incorrecta' }
    }
    await this.sinClave(usuarioId)
    return { tipo: 'aceptada' }
  }

  /** Como la pide un administrador: queda asentado, si no se había ido ya. */
  async sinClave(usuarioId: number, administrador?: string) {
    await enTransaccion(async (trx) => {
      const nueva = await anotar(usuarioId, trx)
      if (nueva && administrador !== undefined) {
        const sobre = `usuario ${usuarioId}`
        await asentar([{ quien: administrador, que: 'usuario.olvidar', sobre }], trx)
      }
    })
    this.bajas.agregar(usuarioId)
    this.timbre.sonar()
  }
}

/** @returns si es nueva: otro pedido pudo empezar lo mismo */
async function anotar(usuario: number, trx: TransactionClientContract): Promise<boolean> {
  const [anotada]: { id: number | string }[] = await trx
    .knexQuery()
    .insert({ resumen: resumirUsuario(usuario), fecha: trx.knexRawQuery(ahora(trx)) })
    .into('baja')
    .onConflict('resumen')
    .ignore()
    .returning('id')
  if (anotada) {
    await trx
      .knexQuery()
      .insert({
        usuario,
        baja: anotada.id,
        paso: PRIMER_PASO,
        proximo_intento: trx.knexRawQuery(ahora(trx)),
      })
      .into('baja_en_curso')
  }
  return anotada !== undefined
}
