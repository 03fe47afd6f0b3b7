/** De dónde sale la hora de lo que se guarda; las pruebas la eligen. */
export type Reloj = () => Date

export const relojDelSistema: Reloj = () => new Date()
