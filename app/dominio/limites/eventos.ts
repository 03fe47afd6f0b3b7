import type { Accion, Quien } from '#limites/acciones'

declare module '@adonisjs/core/types' {
  interface EventsList {
    /** Un pedido que se contestó con 429, para quien los cuente. */
    'limites:rechazado': { accion: Accion; quien: Quien }
  }
}
