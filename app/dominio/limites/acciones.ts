import type { Limite } from '#limites/contador_de_pedidos'

/** A quién se le cuentan los pedidos. */
export type Quien = 'direccion' | 'email' | 'usuario'

/** Lo que alguien puede hacer de más. */
export type Accion =
  | 'sesion'
  | 'registro'
  | 'clave'
  | 'datos'
  | 'comentarios'
  | 'chat'
  | 'solicitudes'
  | 'videos'
  | 'denuncias'
  | 'escrituras'
  | 'lecturas'
  | 'publicas'

/** Cuántas veces se puede hacer cada cosa, y si se cuenta. Los da quien arranca el proceso. */
export class Limites {
  constructor(
    readonly activos: boolean,
    private readonly acciones: Record<Accion, Partial<Record<Quien, Limite>>>
  ) {}

  de(accion: Accion, quien: Quien): Limite | undefined {
    return this.acciones[accion][quien]
  }
}
