import { Replicador } from '#chat/replicador'

/** Sin Firebase los mensajes quedan guardados y no se replican (docs/contrato.md §6). */
export class SinReplica extends Replicador {
  async replicar() {}

  async quitar() {}
}
