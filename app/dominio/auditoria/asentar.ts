import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sinSecretos } from '#auditoria/sin_secretos'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'

/** Todo lo que se asienta. */
export const QUE_SE_ASIENTA = [
  'regla.crear',
  'regla.modificar',
  'regla.eliminar',
  'entregas.reintentar',
  'cola.depurar',
  'contadores.reparar',
  'cuentas.reparar',
  'demo.sembrar',
  'respaldo.restaurar',
  'notificacion.probar',
  'denuncia.resolver',
  'denuncia.soltar',
  'denuncia.cerrar',
  'video.deshabilitar',
  'comentario.eliminar',
  'usuario.deshabilitar',
  'usuario.habilitar',
  'usuario.clave',
  'usuario.exportar',
  'usuario.olvidar',
  'video.habilitar',
  'contacto.eliminar',
  'app-server.registrar',
  'app-server.eliminar',
] as const

/** Algo que cambió quien administra. */
export type Asiento = {
  /** El e-mail del administrador por HTTP; por comando, el usuario de la terminal. */
  quien: string
  que: (typeof QUE_SE_ASIENTA)[number]
  /** Sobre qué: «regla 3», «usuario 7». */
  sobre?: string | null
  antes?: object | null
  despues?: object | null
}

/** Cuántos van en una sentencia: las dos bases limitan los parámetros de una. */
const TANDA = 100

/** Deja constancia de un cambio en la transacción que lo hace: quedan los dos o ninguno. */
export async function asentar(asientos: Asiento[], trx: TransactionClientContract) {
  const fecha = trx.knexRawQuery(ahora(trx))
  const filas = asientos.map(({ quien, que, sobre = null, antes, despues }) => ({
    fecha,
    quien,
    que,
    sobre,
    antes: comoTexto(antes),
    despues: comoTexto(despues),
  }))
  for (let desde = 0; desde < filas.length; desde += TANDA) {
    await trx
      .knexQuery()
      .insert(filas.slice(desde, desde + TANDA))
      .into('auditoria')
  }
}

/** Deja constancia de algo que no es de la base, como avisarle a un teléfono. */
export async function auditar(asiento: Asiento) {
  await enTransaccion((trx) => asentar([asiento], trx))
}

/** PostgreSQL no guarda un NUL: en JSON va escapado, y así sí. */
const comoTexto = (valor: object | null | undefined) =>
  valor ? JSON.stringify(sinSecretos(valor)) : null
