import fc from 'fast-check'
import { cabeceras } from './cabeceras.js'
import { cuerpo, type Cuerpo } from './cuerpo.js'
import { direccion, type Direccion } from './direccion.js'
import type { Mundo } from './mundo.js'
import type { Atacable } from './operacion.js'

type Quien = 'atacante' | 'administrador' | 'nadie' | 'roto'

/** Un pedido entero, tal como se lo manda. `bueno` dice que nada de él contradice al documento. */
export type Pedido = {
  metodo: string
  quien: Quien
  direccion: Direccion
  cabeceras: Record<string, string>
  cuerpo: Cuerpo
  bueno: boolean
}

/** Pedidos para una operación: la mitad como dice el documento y la otra mitad con algo que no. */
export function pedidos(operacion: Atacable, mundo: Mundo): fc.Arbitrary<Pedido> {
  const debido: Quien = operacion.ruta.startsWith('/admin/') ? 'administrador' : 'atacante'
  const bueno = fc.record({
    metodo: fc.constant(operacion.metodo),
    quien: fc.constant(debido),
    direccion: direccion(operacion, mundo, { hostil: false }),
    cabeceras: cabeceras(operacion, { hostiles: false }),
    cuerpo: cuerpo(operacion, mundo, { hostil: false }),
    bueno: fc.constant(true),
  })
  const hostil = fc.record({
    metodo: fc.oneof(
      { arbitrary: fc.constant(operacion.metodo), weight: 9 },
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH')
    ),
    quien: fc.oneof(
      { arbitrary: fc.constant(debido), weight: 6 },
      fc.constantFrom<Quien>('atacante', 'administrador', 'nadie', 'roto')
    ),
    direccion: aVeces(
      direccion(operacion, mundo, { hostil: false }),
      direccion(operacion, mundo, { hostil: true })
    ),
    cabeceras: aVeces(
      cabeceras(operacion, { hostiles: false }),
      cabeceras(operacion, { hostiles: true })
    ),
    cuerpo: aVeces(
      cuerpo(operacion, mundo, { hostil: false }),
      cuerpo(operacion, mundo, { hostil: true })
    ),
    bueno: fc.constant(false),
  })
  return fc.oneof(bueno, { arbitrary: hostil, weight: 2 })
}

const aVeces = <Cosa>(buena: fc.Arbitrary<Cosa>, mala: fc.Arbitrary<Cosa>) =>
  fc.oneof(buena, { arbitrary: mala, weight: 2 })
