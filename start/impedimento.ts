/** Por qué no se puede arrancar, dicho en una oración para quien configura: se muestra sola, sin su pila. */
export class ImpedimentoDeArranque extends Error {}
