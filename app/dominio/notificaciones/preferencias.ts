import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enTransaccion } from '#base/en_transaccion'
import { tomarPar } from '#contactos/tomar_par'
import { TIPOS_DE_NOTIFICACION, type TipoDeNotificacion } from '#notificaciones/tipos'

/** Por cada tipo, si hace sonar el teléfono. De los que no se dicen, no cambia nada. */
export type Preferencias = Partial<Record<TipoDeNotificacion, boolean>>

/** Qué tipos de notificación le hacen sonar el teléfono a alguien (docs/contrato.md §15). */
export async function leerPreferencias(usuarioId: number) {
  const callados: { tipo: string }[] = await clienteDeLectura()
    .from('tipo_callado')
    .where('usuario', usuarioId)
    .select('tipo')
  const noSuenan = new Set(callados.map(({ tipo }) => tipo))
  return TIPOS_DE_NOTIFICACION.map((tipo) => ({ tipo, suena: !noSuenan.has(tipo) }))
}

/** Cambia los tipos que se digan. */
export async function cambiarPreferencias(usuarioId: number, preferencias: Preferencias) {
  const tiposQue = (suenan: boolean) =>
    TIPOS_DE_NOTIFICACION.filter((tipo) => preferencias[tipo] === suenan)
  await enTransaccion(async (trx) => {
    // De a una por persona: dos que sacan y ponen al revés se esperarían en redondo.
    await tomarPar(usuarioId, usuarioId, trx)
    await trx
      .from('tipo_callado')
      .where('usuario', usuarioId)
      .whereIn('tipo', tiposQue(true))
      .delete()
    const callados = tiposQue(false).map((tipo) => ({ usuario: usuarioId, tipo }))
    if (callados.length > 0) {
      await trx
        .knexQuery()
        .insert(callados)
        .into('tipo_callado')
        .onConflict(['usuario', 'tipo'])
        .ignore()
    }
  })
}
