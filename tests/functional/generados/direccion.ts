import fc from 'fast-check'
import { codificado, consulta, type Consulta } from './consulta.js'
import { enDireccion, textoHostil } from './hostiles.js'
import type { Lugares, Mundo } from './mundo.js'
import type { Atacable } from './operacion.js'

/** La ruta y la consulta, tal como se las manda, y los parámetros de la consulta sin codificar. */
export type Direccion = { ruta: string; consulta: Consulta }

/** De qué es el id que sigue a cada prefijo. */
const DE_QUE: [RegExp, keyof Lugares][] = [
  [/\/solicitud-contacto\/$/, 'solicitudes'],
  [/\/notificacion\/$/, 'notificaciones'],
  [/\/denuncia\/$/, 'denuncias'],
  [/\/regla\/$/, 'reglas'],
  [/\/comentario\/$/, 'comentarios'],
  [/\/video\/$/, 'videos'],
  [/./, 'usuarios'],
]

const ARCHIVOS = ['pagina.css', 'pagina.js', 'swagger-ui.css', 'index.html', 'nada.js']

const SEGMENTOS = [
  ...['0', '-1', '007', '1.0', '1e3', '2147483648', '9007199254740993', '%D9%A3', 'perfil', 'null'],
  ...[
    '%20',
    '..',
    '.',
    '%2e%2e',
    'a%2Fb',
    '%00',
    '%',
    '%zz',
    '%ff',
    '%ED%A0%80',
    '',
    ':id',
    ';x=1',
  ],
  ...['a'.repeat(4000), '1'.repeat(400)],
]

const segmentoHostil = fc.oneof(
  fc.constantFrom(...SEGMENTOS),
  textoHostil.map((uno) => codificado(uno).slice(0, 5000)),
  enDireccion.map((uno) => uno.replaceAll(/[?#]/g, ''))
)

export function direccion(operacion: Atacable, mundo: Mundo, { hostil }: { hostil: boolean }) {
  const trozos = operacion.ruta.split(/\{\w+\}/)
  const ids = trozos.slice(0, -1).map((_uno, i) => {
    const antes = trozos.slice(0, i + 1).join('x')
    const buenos = fc.constantFrom<string | number>(...deEse(antes, mundo.lugares)).map(String)
    return hostil ? fc.oneof(buenos, segmentoHostil) : buenos
  })
  const final = hostil
    ? fc.constantFrom('', '', '', '/', '//', '?', '#x', '/x', '%20')
    : fc.constant('')
  const ruta = fc
    .tuple(fc.tuple(...ids), final)
    .map(([cuales, cierre]) => trozos.map((uno, i) => uno + (cuales[i] ?? '')).join('') + cierre)
  return fc.record({ ruta, consulta: consulta(operacion, { hostil }) })
}

const deEse = (antes: string, lugares: Lugares) =>
  antes.endsWith('/docs/')
    ? ARCHIVOS
    : lugares[DE_QUE.find(([prefijo]) => prefijo.test(antes))?.[1] ?? 'usuarios']

/** Como va en la línea del pedido. */
export function escribir({ ruta, consulta: pares }: Direccion): string {
  const escrita = pares.map(([nombre, valor]) => `${codificado(nombre)}=${codificado(valor)}`)
  return escrita.length === 0 ? ruta : `${ruta}?${escrita.join('&')}`.slice(0, 12_000)
}
