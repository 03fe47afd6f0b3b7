import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { depurar } from '#entregas/depurar'
import { reintentarFallidas } from '#entregas/reintentar'
import { ESTADOS_DE_NOTIFICACION } from '#models/notificacion'
import { azarDe } from '../../caos/semilla.ts'

const PLAZOS = { entregasDias: 7, leidasDias: 180, sinLeerDias: 365 }
const FECHAS = ['2020-01-02T03:04:05.678Z', new Date().toISOString()]
const ESTADOS_DE_MENSAJE = [null, 'pendiente', 'entregada', 'fallida']

/** Siempre la misma sucesión: una prueba que falla se repite igual. */
export function azar(semilla: number) {
  const dado = azarDe(semilla)
  return (hasta: number) => Math.floor(dado() * hasta)
}

type Azar = ReturnType<typeof azar>

export const alguno = <Valor>(valores: readonly Valor[], dado: Azar) =>
  valores[dado(valores.length)] as Valor

export const notificacion = (dado: Azar) => ({
  usuario: dado(3),
  tipo: 'mensaje',
  titulo: 'T',
  cuerpo: 'C',
  causante: dado(3),
  fecha: alguno(FECHAS, dado),
  leida: dado(2) === 0,
  estado: alguno(ESTADOS_DE_NOTIFICACION, dado),
  ultimo_error: alguno([null, 'No'], dado),
})

export const mensaje = (dado: Azar) => ({
  emisor: dado(3),
  destinatario: 3 + dado(3),
  mensaje: 'm',
  fecha: alguno(FECHAS, dado),
  estado: alguno(ESTADOS_DE_MENSAJE, dado),
  ultimo_error: alguno([null, 'No'], dado),
})

export const varias = <Fila>(una: (dado: Azar) => Fila, dado: Azar) =>
  Array.from({ length: 1 + dado(5) }, () => una(dado))

/** Todo lo que le puede pasar a una entrega, escriba quien escriba. */
export const OPERACIONES: ((dado: Azar) => Promise<unknown>)[] = [
  (dado) => db.table('notificacion').multiInsert(varias(notificacion, dado)),
  (dado) => db.table('mensaje').multiInsert(varias(mensaje, dado)),
  (dado) =>
    db
      .from('notificacion')
      .where('usuario', dado(3))
      .update({ estado: alguno(ESTADOS_DE_NOTIFICACION, dado) }),
  (dado) =>
    db
      .from('mensaje')
      .where('emisor', dado(3))
      .update({
        estado: alguno(ESTADOS_DE_MENSAJE, dado),
        ultimo_error: alguno([null, 'No'], dado),
      }),
  (dado) => db.from('notificacion').where('usuario', dado(3)).update({ leida: true }),
  (dado) =>
    db
      .from(alguno(['notificacion', 'mensaje'], dado))
      .where('estado', 'fallida')
      .delete(),
  () => depurar(PLAZOS),
  () => reintentarFallidas({ quien: 'ana', simular: false }),
  (dado) =>
    enTransaccion(async (trx) => {
      await trx.table('mensaje').multiInsert(varias(mensaje, dado))
      await trx.table('notificacion').multiInsert(varias(notificacion, dado))
      await trx.rollback()
    }),
  (dado) =>
    enTransaccion(async (trx) => {
      await trx.table('mensaje').insert(mensaje(dado))
      await trx.table('notificacion').insert(notificacion(dado))
    }),
]
