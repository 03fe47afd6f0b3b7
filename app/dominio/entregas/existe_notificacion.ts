import Notificacion from '#models/notificacion'

/** Si está, se haya entregado o no. */
export const existeNotificacion = async (id: number): Promise<boolean> =>
  (await Notificacion.find(id)) !== null
