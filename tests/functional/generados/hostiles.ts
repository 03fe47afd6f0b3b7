import fc from 'fast-check'

/** Justo en cada límite del documento, y uno más. */
const LARGOS = [1, 100, 128, 255, 500, 1000, 2048, 10_000, 20_000].flatMap((uno) => [uno, uno + 1])

const TEXTOS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\u{FEFF}',
    '\u200B',
    '\u202Etxt.exe',
    '\uD800',
    'a\uDC00',
    'ｆｕｌｌ',
  ],
  ...[
    'e\u0301'.repeat(30),
    '👩‍👩‍👧‍👦',
    'İ',
    'ß',
    '\r\nX-Otra: 1',
    '\u2028',
    '0',
    '-0',
    '1e3',
    'NaN',
    'true',
  ],
  ...["'; DROP TABLE comentario; --", '%', '_', '%00', '../../etc/passwd', '${7*7}', '{{7*7}}'],
  ...['<script>alert(1)</script>', '__proto__', 'constructor', 'null', 'undefined', '2147483648'],
  ...[
    'http://',
    'http://[',
    'javascript:alert(1)',
    'HTTP://A',
    'http://a b',
    '９',
    '٣',
    '[object Object]',
  ],
]

const NUMEROS = [
  ...[
    0, -0, -1, 1, 0.5, 1.0000000001, 127, 128, 255, 256, 32_767, 32_768, 1e21, 1e308, -1e308,
    5e-324,
  ],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 2 ** 63, 2 ** 64],
]

export const textoHostil = fc.oneof(
  fc.constantFrom(...TEXTOS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(fc.constantFrom('a', 'ñ', '🎬', '\u0301', ' '), fc.constantFrom(...LARGOS))
    .map(([uno, cuantos]) => uno.repeat(cuantos))
)

/** Cualquier cosa que entre en un JSON. */
export const valorHostil: fc.Arbitrary<unknown> = fc.oneof(
  textoHostil,
  fc.constantFrom(...NUMEROS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { $gt: '' }, { toString: 1 }),
  fc.jsonValue({ maxDepth: 2 })
)

export const claveHostil = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    'id',
    'usuario',
    '\0',
    'hasOwnProperty'
  ),
  fc.string({ unit: 'binary', maxLength: 12 })
)

/** Lo que se puede escribir en una cabecera y en una dirección sin que el cliente lo rechace. */
const hasta = (ultimo: number) =>
  fc.string({
    unit: fc
      .integer({ min: 0x21, max: ultimo })
      .filter((codigo) => codigo !== 0x7f)
      .map((codigo) => String.fromCharCode(codigo)),
    maxLength: 40,
  })

export const enCabecera = hasta(0xff)
export const enDireccion = hasta(0x7e)
