/** De cada cosa, lo que se puede mandar y lo que no, o no se sabe. */
export const METODOS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']
export const METODOS_RAROS = [
  ...['get', 'TRACE', 'CONNECT', 'PROPFIND', 'M-SEARCH', 'PRI', 'QUERY', 'X', '', ' GET'],
  ...['G\0T', 'G\xc9T', 'A'.repeat(5000)],
]

export const DESTINOS = [
  ...['/ping', '//ping', '/ping/', '/ping?x=1#y', '/usuario', '/usuario/sesion', '/', '/%'],
  ...[
    'http://otro.test/ping',
    'HTTP://otro.test:99/usuario',
    'https://a@b/ping',
    'http://otro.test',
  ],
]
export const DESTINOS_RAROS = [
  ...[
    '*',
    '',
    '?',
    '/\\ping',
    'ftp://x/ping',
    'otro.test:443',
    '/ping HTTP/1.1\r\nX: y',
    '/\xff',
    '/\0',
  ],
  ...['/ping\t', `/${'a'.repeat(20_000)}`, '/..//ping', 'http://', 'http:///ping'],
]

export const VERSIONES_RARAS = [
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/1.10',
  'http/1.1',
  '',
  'RTSP/1.0',
  'HTTP/1.1 x',
]

export const CABECERAS = [
  ...[
    'Connection: close',
    'Connection: keep-alive',
    'Connection: Upgrade',
    'Connection: Host, Content-Length',
  ],
  ...[
    'Upgrade: websocket',
    'Upgrade: h2c',
    'HTTP2-Settings: AAMAAABk',
    'Expect: 100-continue',
    'Expect: x',
  ],
  ...[
    'Content-Type: application/json',
    'Content-Type: text/plain',
    'Content-Encoding: gzip',
    'Trailer: X',
  ],
  ...[
    'Authorization: Bearer a',
    'Authorization: Basic b',
    'X-Request-Id: uno',
    'X-Request-Id: dos',
    'host: dos',
  ],
]
export const CABECERAS_RARAS = [
  ...[
    'Host:',
    'Host: a b',
    'Host : x',
    'host: \xff',
    'Host: x\0y',
    'Sin dos puntos',
    ': sin nombre',
  ],
  ...['0', '6', '5, 5', '+5', '-1', '0x5', '5 ', '', '9'.repeat(30)].map(
    (n) => `Content-Length: ${n}`
  ),
  ...[
    'gzip, chunked',
    'chunked, chunked',
    'xchunked',
    'identity',
    '\tchunked',
    'chunked, gzip',
  ].map((cual) => `Transfer-Encoding: ${cual}`),
  ...[' doblada', 'X: a\rb', 'X: a\nb', 'X\0: y', 'X: \x01', `X: ${'a'.repeat(20_000)}`],
  'X-Muchas: 1\r\n'.repeat(2500).trimEnd(),
]

/** Un cuerpo y lo que se dice de cuánto mide. */
export const CUERPOS: [string, string[]][] = [
  ['', []],
  ['hola!', ['Content-Length: 5']],
  ['5\r\nhola!\r\n0\r\n\r\n', ['Transfer-Encoding: chunked']],
  ['5;x=1\r\nhola!\r\n0\r\nX: y\r\n\r\n', ['Transfer-Encoding: chunked']],
]
export const CUERPOS_RAROS: [string, string[]][] = [
  ['hola!', []],
  ['hola!', ['Content-Length: 5', 'Content-Length: 6']],
  ['hola!', ['Content-Length: 5', 'Content-Length: 5']],
  ['hola!', ['Content-Length: 500']],
  ['5\r\nhola!\r\n0\r\n\r\n', ['Content-Length: 3', 'Transfer-Encoding: chunked']],
  ...['5\r\nhola', 'zz\r\n', `${'f'.repeat(17)}\r\n`, '-1\r\n', `5;${'x'.repeat(20_000)}\r\n`].map(
    (trozos): [string, string[]] => [trozos, ['Transfer-Encoding: chunked']]
  ),
  ['5\nhola!\n0\n\n', ['Transfer-Encoding: chunked']],
  ['0\r\nContent-Length: 9\r\n\r\n', ['Transfer-Encoding: chunked']],
  ['\0\0\0\0\x16\x03\x01\x02\xff', []],
]
