/** Lo que vale una variable, sin sus secretos, y de dónde salió. */
export type Configurada = {
  variable: string
  grupo: string
  valor: string | null
  origen: 'entorno' | 'archivo' | 'predeterminado' | 'ausente'
  archivo: string | null
  secreta: boolean
}

/** Con qué está configurado este proceso. */
export class Configuracion {
  constructor(private readonly leer: () => Configurada[]) {}

  ver(): Configurada[] {
    return this.leer()
  }
}
