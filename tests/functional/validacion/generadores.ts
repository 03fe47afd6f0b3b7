import type { Ataque } from './ataque.js'

const DIGITOS_AJENOS = ['١', '１', '५'].map(encodeURIComponent)

/** Segmentos que no son un entero positivo de 32 bits. */
const NO_ENTEROS = [
  '0',
  '00',
  '-1',
  '+1',
  '1.0',
  '1e3',
  '0x1',
  'abc',
  'null',
  '2147483648',
  '9'.repeat(400),
  '%00',
  '%20',
  '1%0A',
  ...DIGITOS_AJENOS,
]

/** Segmentos que no son el id de ningún video, y codificaciones rotas. */
const NO_VIDEOS = [
  '..',
  '%2e%2e',
  '.',
  'a%2Fb',
  '%3Fx=1',
  '%23',
  '%00',
  '%0d%0aX:1',
  'a'.repeat(12),
  'a'.repeat(24),
  'a'.repeat(4000),
  encodeURIComponent('😀é́'),
  '__proto__',
]

const CODIFICACIONES_ROTAS = ['%', '%zz', '%E0%A4%A', '%ff']

const PAGINAS_MALAS = [
  'offset=-1',
  'offset=a',
  'offset=',
  'offset=2147483648',
  `offset=${DIGITOS_AJENOS[0]}`,
  `cantidad=${'9'.repeat(400)}`,
  'cantidad=101',
  'cantidad=1.5',
  'cantidad=%00',
  'offset[]=1',
  'offset[a]=1',
  'cantidad=1&cantidad=2',
]

/** Sin token, o con uno que no sirve. */
export function sinSesion(ruta?: string): Ataque[] {
  const credenciales = [
    '',
    'Bearer',
    'Basic YTpi',
    'Bearer invalido',
    'Bearer a b',
    `Bearer ${'x'.repeat(8000)}`,
  ]
  return [
    { nombre: 'sin token', ruta, quien: 'nadie', estado: 401 },
    ...credenciales.map((credencial): Ataque => ({
      nombre: `con «${credencial.slice(0, 20)}»`,
      ruta,
      quien: 'nadie',
      cabeceras: { Authorization: credencial },
      estado: 401,
    })),
  ]
}

export const comoAdministrador = (ruta?: string): Ataque => ({
  nombre: 'con el token del administrador',
  ruta,
  quien: 'administrador',
  estado: 403,
})

/** Cada valor en un campo de un cuerpo por lo demás bueno. */
export function enCampo(
  campo: string,
  valores: unknown[],
  { base = {}, ...respuesta }: Omit<Ataque, 'nombre' | 'cuerpo'> & { base?: object }
): Ataque[] {
  return [undefined, ...valores].map((valor) => ({
    nombre: `${campo}: ${describir(valor)}`,
    cuerpo: { ...base, [campo]: valor },
    ...respuesta,
  }))
}

export function enterosMalos(ruta: (id: string) => string): Ataque[] {
  return [...NO_ENTEROS, ...CODIFICACIONES_ROTAS].map((id) => ({
    nombre: `id ${id.slice(0, 20)}`,
    ruta: ruta(id),
    estado: 404,
  }))
}

export function videosMalos(
  ruta: (id: string) => string,
  respuesta: Pick<Ataque, 'cuerpo' | 'claves'>
): Ataque[] {
  return [
    ...NO_VIDEOS.map((id) => ({
      nombre: `video ${id.slice(0, 20)}`,
      ruta: ruta(id),
      estado: 404,
      ...respuesta,
    })),
    ...CODIFICACIONES_ROTAS.map((id) => ({
      nombre: `video ${id}`,
      ruta: ruta(id),
      cuerpo: respuesta.cuerpo,
      estado: 404,
    })),
  ]
}

export function paginasMalas(ruta: string): Ataque[] {
  return PAGINAS_MALAS.map((consulta) => ({
    nombre: `?${consulta.slice(0, 30)}`,
    ruta: `${ruta}?${consulta}`,
    estado: 400,
  }))
}

/** Cuerpos que ni siquiera son un objeto JSON. */
export function cuerposMalos(respuesta: Pick<Ataque, 'ruta' | 'claves'> = {}): Ataque[] {
  const json = { 'Content-Type': 'application/json; charset=UTF-8' }
  const cuerpos: [string, Ataque['cuerpo'], Record<string, string>][] = [
    ['vacío', '', json],
    ['sin tipo', new Uint8Array([123, 125]), {}],
    ['de texto', '{}', { 'Content-Type': 'text/plain' }],
    ['de formulario', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['cortado', '{"a":', json],
    ['lista', '[]', json],
    ['null', 'null', json],
    ['que no es UTF-8', new Uint8Array([123, 34, 255, 34, 58, 49, 125]), json],
    ['mal comprimido', '{}', { ...json, 'Content-Encoding': 'gzip' }],
    ['hondo', '['.repeat(100_000), json],
  ]
  const malos = cuerpos.map(([nombre, cuerpo, cabeceras]) => ({
    nombre: `cuerpo ${nombre}`,
    cuerpo,
    cabeceras,
    estado: 400,
    ...respuesta,
  }))
  const enorme = { nombre: 'cuerpo de más de 1 MiB', cuerpo: 'a'.repeat(1_048_577), estado: 413 }
  return [...malos, { ...enorme, ruta: respuesta.ruta, cabeceras: json }]
}

function describir(valor: unknown): string {
  return (JSON.stringify(valor) ?? 'ausente').slice(0, 30)
}
