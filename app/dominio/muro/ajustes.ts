/** Lo que se puede configurar del muro (docs/contrato.md §4, §14). Lo da quien arranca el proceso. */
export class AjustesDelMuro {
  /** @param profundidad cuántos videos tiene, a lo sumo: más allá no hay nada */
  constructor(readonly profundidad: number) {}
}
