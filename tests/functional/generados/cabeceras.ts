import fc from 'fast-check'
import { enCabecera } from './hostiles.js'
import type { Atacable } from './operacion.js'

export type Cabeceras = Record<string, string>

/** Unas pocas se repiten entre pedidos, para que algunos sean el mismo dos veces. */
const clave = fc.oneof(fc.constantFrom('uno', 'dos'), {
  arbitrary: fc.uuid(),
  weight: 20,
})

const RARAS: Record<string, fc.Arbitrary<string>> = {
  'Accept': fc.oneof(enCabecera, fc.constantFrom('text/html', '*/*;q=0', 'application/xml')),
  'Accept-Encoding': fc.oneof(enCabecera, fc.constantFrom('br', 'gzip;q=0, identity;q=0')),
  'Accept-Language': enCabecera,
  'Authorization': fc.oneof(
    enCabecera,
    fc.constantFrom('Bearer', 'Bearer ', 'Basic YTpi', 'bearer x', `Bearer ${'a'.repeat(6000)}`)
  ),
  'Content-Encoding': fc.constantFrom('gzip', 'deflate', 'br', 'xyz', 'identity', 'gzip, gzip'),
  'Cookie': enCabecera,
  'Expect': fc.constantFrom('100-continue', 'otra cosa'),
  'Forwarded': fc.constantFrom('for="[::1]"', 'for=1.2.3.4;proto=https'),
  'Host': fc.oneof(fc.constantFrom('otro.test', 'a b', '[::1]:1', ''), enCabecera),
  'Idempotency-Key': fc.oneof(enCabecera, fc.constantFrom('', 'a'.repeat(129), 'ñ', '../x')),
  'If-Match': enCabecera,
  'If-Modified-Since': fc.constantFrom('ayer', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  'If-None-Match': fc.oneof(enCabecera, fc.constantFrom('*', '"', 'W/"x", "y"', 'W/')),
  'Origin': fc.oneof(fc.constantFrom('null', 'http://otro.test'), enCabecera),
  'Prefer': enCabecera,
  'Range': fc.constantFrom('bytes=0-0', 'bytes=-1', 'bytes=9-1'),
  'X-Forwarded-For': fc.oneof(enCabecera, fc.constantFrom('1.2.3.4, ::1', '999.1.1.1')),
  'X-Forwarded-Proto': fc.constantFrom('https', 'http, https', 'ftp'),
  'X-HTTP-Method-Override': fc.constantFrom('DELETE', 'PATCH', 'x'),
  'X-Request-Id': fc.oneof(enCabecera, fc.constantFrom('', 'a'.repeat(128), 'a'.repeat(129))),
}

/** Las cabeceras, sin la del token ni la del tipo del cuerpo. */
export function cabeceras(
  { parametros }: Atacable,
  { hostiles }: { hostiles: boolean }
): fc.Arbitrary<Cabeceras> {
  const conClave = parametros.some(({ name }) => name === 'Idempotency-Key')
  const buenas: fc.Arbitrary<Cabeceras> = conClave
    ? fc.oneof(fc.constant({}), fc.record({ 'Idempotency-Key': clave }))
    : fc.constant({})
  return hostiles
    ? fc
        .tuple(buenas, fc.subarray(Object.keys(RARAS), { maxLength: 3 }))
        .chain(([unas, nombres]) =>
          fc
            .record(
              Object.fromEntries(nombres.map((nombre) => [nombre, RARAS[nombre] ?? enCabecera]))
            )
            .map((otras) => ({ ...unas, ...otras }))
        )
    : buenas
}
