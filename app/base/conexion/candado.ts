/** Lo que impide que dos migren la misma base a la vez. */
export type Candado = {
  /** Quién lo tiene, si no se lo pudo tomar; sin esperar. */
  tomar(): Promise<string | undefined>
  soltar(): Promise<void>
}
