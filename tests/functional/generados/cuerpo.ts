import fc from 'fast-check'
import { CLAVE } from '#tests/personas'
import { valores, type Sabidos } from './formas.js'
import { enCabecera } from './hostiles.js'
import type { Mundo } from './mundo.js'
import type { Atacable } from './operacion.js'
import { malEscrito, torcido } from './torcer.js'

/** Lo que va después de las cabeceras, y de qué se dice que es. En `latin1` cada carácter es un byte. */
export type Cuerpo = { texto?: string; tipo?: string; codificacion: 'utf8' | 'latin1' }

const CLAVES = fc.constantFrom(CLAVE, 'no')

const JSON_UTF8 = 'application/json; charset=UTF-8'

const TIPOS = [
  ...['application/json', 'application/json;charset=utf8', 'APPLICATION/JSON', 'application/json;'],
  ...[
    'application/vnd.api+json',
    'text/plain',
    'text/json',
    'application/xml',
    'multipart/form-data',
  ],
  ...[
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
  ],
  ...['application/json; charset=utf-16', 'application/json; charset=', '/', 'json', ',', ''],
]

/** Lo que depende de quiénes hay. El e-mail y la clave de un registro no se repiten, y los de entrar son de alguien. */
function sabidos({ id }: Atacable, { lugares, atacante, amigo }: Mundo): Sabidos {
  const videos = lugares.videos.map((uno) => ({ tipo: 'video', id: uno }))
  return {
    usuario_id: fc.constantFrom(...lugares.usuarios),
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    ...(id === 'iniciarSesion' && {
      email: fc.constantFrom(atacante.email, amigo.email),
      password: CLAVES,
    }),
    ...(id === 'irme' && { password: CLAVES }),
    ...(id === 'denunciar' && {
      id: fc.constantFrom(...videos.map((uno) => uno.id), ...lugares.comentarios),
    }),
  }
}

export function cuerpo(
  operacion: Atacable,
  mundo: Mundo,
  { hostil }: { hostil: boolean }
): fc.Arbitrary<Cuerpo> {
  const { cuerpo: lugar } = operacion
  if (lugar === undefined) {
    return hostil ? sinNecesidad : fc.constant({ codificacion: 'utf8' })
  }
  const buenos = valores({ $ref: lugar }, sabidos(operacion, mundo))
  const json = (valor: fc.Arbitrary<unknown>) => valor.map((uno) => JSON.stringify(uno) ?? '')
  const bienDicho = { tipo: fc.constant(JSON_UTF8), codificacion: fc.constant('utf8' as const) }
  const bueno = fc.record({ texto: json(buenos), ...bienDicho })
  if (!hostil) {
    return bueno
  }
  return fc.oneof(
    { arbitrary: fc.record({ texto: json(torcido(buenos)), ...bienDicho }), weight: 6 },
    { arbitrary: fc.record({ texto: malEscrito(json(buenos)), ...bienDicho }), weight: 2 },
    fc.record({
      texto: json(buenos),
      tipo: fc.oneof(fc.constantFrom(...TIPOS), enCabecera),
      codificacion: fc.constant('utf8' as const),
    }),
    fc.record({ ...bienDicho, texto: json(buenos), codificacion: fc.constant('latin1' as const) }),
    fc.constant<Cuerpo>({ tipo: JSON_UTF8, codificacion: 'utf8' })
  )
}

/** Lo que se manda a quien no espera nada. */
const sinNecesidad = fc.record({
  texto: fc.oneof(fc.constantFrom('', '{}', '{', '[]', 'a=b', '\0'), enCabecera),
  tipo: fc.constantFrom(...TIPOS, JSON_UTF8),
  codificacion: fc.constant('utf8' as const),
})
