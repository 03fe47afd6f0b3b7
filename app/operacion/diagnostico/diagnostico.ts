import { aTiempo, PlazoVencido } from '#base/a_tiempo'
import { mal, type Hallazgo, type Revision } from '#operacion/diagnostico/revision'

export type Revisado = {
  nombre: string
  ms: number
  arreglo: string | null
} & Omit<Hallazgo, 'arreglo'>

export type Informe = { sano: boolean; revisiones: Revisado[] }

/** Mira todo lo que hace falta para que este servidor ande, sin cambiar nada. */
export class Diagnostico {
  constructor(private readonly revisiones: Revision[]) {}

  /** Todo a la vez, cada cosa con su plazo: que una no conteste no tapa lo que tengan las demás. */
  async ejecutar(): Promise<Informe> {
    const revisiones = await Promise.all(this.revisiones.map(revisar))
    return { sano: revisiones.every(({ estado }) => estado !== 'mal'), revisiones }
  }
}

async function revisar({ nombre, limiteMs, revisar: mirar, siFalla }: Revision): Promise<Revisado> {
  const desde = performance.now()
  const hallazgo = await aTiempo(mirar(), limiteMs).catch((error: unknown) =>
    mal(explicar(error), siFalla)
  )
  const { estado, detalle, arreglo = null } = hallazgo
  return { nombre, estado, detalle, arreglo, ms: Math.round(performance.now() - desde) }
}

function explicar(error: unknown): string {
  if (error instanceof PlazoVencido) {
    return error.message
  }
  // Con dos direcciones para un nombre, Node junta los dos errores en uno sin mensaje.
  const primero = error instanceof AggregateError ? error.errors[0] : error
  const texto = primero instanceof Error ? primero.message : String(primero)
  return texto.split('\n')[0] ?? texto
}
