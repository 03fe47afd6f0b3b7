/** Se pidió el muro de alguien que auth no conoce. */
export class EspectadorDesconocido extends Error {
  constructor(id: number) {
    super(`No existe el usuario ${id}.`)
  }
}
