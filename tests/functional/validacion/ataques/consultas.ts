import type { Aceptado, Ataque, Pedido, Respuesta } from '../ataque.js'
import { conLista, INVALIDO } from '../respuestas.js'

const ENTEROS_MALOS: Record<string, string> = {
  'vacío': '',
  'negativo': '-1',
  'con signo': '%2B1',
  'con decimales': '1.0',
  'con exponente': '1e1',
  'en hexadecimal': '0x1',
  'letras': 'diez',
  'null': 'null',
  'un blanco': '%201',
  'un NUL': '1%00',
  'un salto de línea': '1%0A',
  'dígitos árabes': '%D9%A1',
  'dígitos anchos': '%EF%BC%91',
  'un superíndice': '%C2%B2',
  '2147483648': '2147483648',
  '400 dígitos': '9'.repeat(400),
  'codificado dos veces': '%2531',
  'una codificación rota': '%E0%A4%A',
  'una inyección': '1;drop%20table%20reaccion',
}

/** Páginas que no lo son (docs/contrato.md §1). */
export const paginasMalas = (pedido: Pedido): Ataque[] => [
  ...['offset', 'cantidad', 'limit'].flatMap((nombre) =>
    Object.entries(ENTEROS_MALOS).map(([motivo, valor]) => ({
      ...conConsulta(pedido, `${nombre}=${valor}`),
      nombre: `${nombre} ${motivo}`,
      ...INVALIDO,
    }))
  ),
  ...[
    'cantidad=101',
    'limit=101',
    'cantidad=1&cantidad=2',
    'offset=1&offset=1',
    'offset[]=1',
    'offset[a]=1',
    'cantidad',
    'cantidad=101&limit=1',
  ].map((consulta) => ({
    ...conConsulta(pedido, consulta),
    nombre: `?${consulta}`,
    ...INVALIDO,
  })),
]

/** Páginas raras, pero buenas. */
export const paginasRaras = (pedido: Pedido, respuesta: Respuesta = conLista): Aceptado[] =>
  [
    'offset=0&cantidad=100',
    'offset=2147483647',
    'cantidad=1&limit=999',
    'limit=100',
    'offset=0000000000000&cantidad=0100',
    'offset=%30&%63antidad=1',
    'cantidad=10&x=%E0%A4%A&=&&?',
    // De estas claves no queda nada: la página es la de siempre.
    'offset[__proto__]=1',
    'cantidad[toString]=1',
    '__proto__[cantidad]=-1&constructor[prototype][offset]=x',
    'CANTIDAD=x&Offset=-1',
    `x=${'a'.repeat(8_000)}`,
    Array.from({ length: 2_000 }, (_, uno) => `x${uno}=1`).join('&'),
    `x${'[a]'.repeat(2_000)}=1`,
  ].map((consulta) => ({
    ...conConsulta(pedido, consulta),
    nombre: `?${consulta.slice(0, 60)}`,
    ...respuesta,
  }))

export const conConsulta = (pedido: Pedido, consulta: string): Pedido => ({
  ...pedido,
  ruta: `${pedido.ruta}?${consulta}`,
})
