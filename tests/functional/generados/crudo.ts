import fc from 'fast-check'
import * as partes from './partes_crudas.js'

/** Lo que se escribe en una conexión, un byte por carácter, y cuántos pedidos hay ahí como mucho. */
export type Crudo = { bytes: string; pedidos: number }

/** Casi siempre de las buenas: con varias malas a la vez solo se ve el rechazo de la primera. */
const casiSiempre = <Cosa>(buenas: Cosa[], raras: Cosa[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...buenas), weight: 9 }, fc.constantFrom(...raras))

const uno = fc
  .record({
    metodo: casiSiempre(partes.METODOS, partes.METODOS_RAROS),
    destino: casiSiempre(partes.DESTINOS, partes.DESTINOS_RAROS),
    version: casiSiempre(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0'], partes.VERSIONES_RARAS),
    separador: casiSiempre([' '], ['  ', '\t']),
    cabeceras: fc.array(casiSiempre(partes.CABECERAS, partes.CABECERAS_RARAS), { maxLength: 3 }),
    host: casiSiempre([['Host: propio']], [[], ['Host: uno', 'Host: dos']]),
    renglon: casiSiempre(['\r\n'], ['\n', '\r']),
    cuerpo: casiSiempre(partes.CUERPOS, partes.CUERPOS_RAROS),
  })
  .map(
    ({ metodo, destino, version, separador, cabeceras, host, renglon, cuerpo: [cuerpo, largo] }) =>
      [
        [metodo, destino, version].join(separador),
        ...[...host, ...cabeceras, ...largo],
        '',
        cuerpo,
      ].join(renglon)
  )

/** Algo que se parece a HTTP, o que no, solo o con otros detrás. */
export const crudos: fc.Arbitrary<Crudo> = fc.oneof(
  {
    arbitrary: fc
      .array(uno, { minLength: 1, maxLength: 3 })
      .map((varios) => ({ bytes: varios.join(''), pedidos: cuantos(varios.join('')) })),
    weight: 9,
  },
  fc
    .string({ unit: 'binary-ascii', maxLength: 80 })
    .map((bytes) => ({ bytes, pedidos: cuantos(bytes) }))
)

/** Ni uno más que las líneas que pueden empezar uno, por más que el cuerpo de uno parezca otro. */
const cuantos = (bytes: string) => bytes.split(/[\r\n]+/).filter(Boolean).length
