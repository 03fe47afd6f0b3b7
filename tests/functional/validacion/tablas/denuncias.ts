import type { Pedido, Respuesta, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, comoPersona, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import { BIEN, conMensaje, conObjeto, INVALIDO } from '../respuestas.js'

const MAXIMO = 1_000

const de = (tipo: string, id: string): Pedido => ({
  ruta: '/denuncia',
  cuerpo: ({ lugares }) => ({ tipo, id: lugares[id] ?? id, motivo: 'spam', texto: 'Ñandú 😀' }),
})

const VIDEO = de('video', 'publico')
const USUARIO = de('usuario', 'beto')
const NADIE = conMensaje(404, 'Lo que querés denunciar no existe.')

const NO_OPCIONES = {
  ...NO_TEXTOS,
  'vacía': '',
  'otra': 'x',
  'en mayúsculas': 'SPAM',
  'de Object': 'toString',
}

/** De un número no se admite ni lo que JSON desborda. */
const NO_ENTEROS = {
  'cero': 0,
  'negativo': -1,
  'con decimales': 1.5,
  'letras': 'ana',
  'vacío': '',
  'con signo': '+1',
  'un blanco': ' 1',
  'dígitos árabes': '١',
  'un NUL': '1\0',
  'verdadero': true,
  'una lista': [1],
  'un objeto': {},
}

const ENORMES = {
  'uno más que el máximo': 2_147_483_648,
  'más de 53 bits': 9_007_199_254_740_993,
  'en texto, más de 53 bits': '9007199254740993',
  '1e21': 1e21,
  '400 dígitos': '9'.repeat(400),
}

const RAROS_DE_VIDEO = {
  'dos puntos': '..',
  'codificados': '%2e%2e',
  'una barra': 'a/b',
  'una consulta': '?x=1',
  '24 de nadie': 'f'.repeat(24),
  '4.000 caracteres': 'a'.repeat(4_000),
  'cien mil': 'a'.repeat(100_000),
}

const TODAS: Pedido = { ruta: '/admin/denuncia', quien: 'administrador' }
const UNA: Pedido = { ...TODAS, ruta: '/admin/denuncia/{denuncia}' }
const RESOLUCION: Pedido = { ...UNA, cuerpo: { resolucion: 'desestimada', nota: 'Ñandú 😀' } }
const DE_NADIE = { ...TODAS, ruta: '/admin/denuncia/2147483647' }
const NO_EXISTE = conMensaje(404, 'La denuncia no existe.')
const YA_ESTABA: Respuesta = { estado: 200, responde: {} }

const soloDeAdministrador = (pedido: Pedido) => [...sinSesion(pedido), ...comoPersona(pedido)]

export const denuncias: Tabla = {
  'POST /denuncia': {
    ataques: [
      ...sinSesion(VIDEO),
      ...comoAdministrador(VIDEO),
      ...cuerposMalos(VIDEO, INVALIDO),
      ...['tipo', 'id', 'motivo'].flatMap((campo) => sinCampo(VIDEO, campo, INVALIDO)),
      ...enCampo(VIDEO, 'tipo', NO_OPCIONES, INVALIDO),
      ...enCampo(VIDEO, 'motivo', NO_OPCIONES, INVALIDO),
      ...enCampo(VIDEO, 'texto', { ...NO_TEXTOS, ...ILEGIBLES, ...pasados(MAXIMO) }, INVALIDO),
      ...enCampo(VIDEO, 'id', { ...NO_TEXTOS, ...ILEGIBLES, vacío: '' }, INVALIDO),
      ...enCampo(VIDEO, 'id', RAROS_DE_VIDEO, NADIE),
      ...['usuario', 'comentario'].flatMap((tipo) => [
        ...enCampo(de(tipo, 'beto'), 'id', NO_ENTEROS, INVALIDO),
        ...enCampo(de(tipo, 'beto'), 'id', ENORMES, NADIE),
      ]),
      { nombre: 'un video privado de otro', ...de('video', 'privado'), ...NADIE },
      { nombre: 'un video deshabilitado', ...de('video', 'deshabilitado'), ...NADIE },
      { nombre: 'el suyo', ...de('video', 'propio'), ...INVALIDO },
      { nombre: 'a sí misma', ...de('usuario', 'ana'), ...INVALIDO },
    ],
    aceptados: [
      // La primera es nueva y las demás la encuentran abierta.
      { nombre: 'la primera', ...VIDEO, estado: 201, responde: {} },
      ...cuerposRaros(VIDEO, BIEN),
      ...Object.entries(justos(MAXIMO)).map(([nombre, texto]) => ({
        nombre: `texto: ${nombre}`,
        ...con(VIDEO, 'texto', texto),
        ...BIEN,
      })),
      { nombre: 'sin texto', ...con(VIDEO, 'texto', undefined), ...BIEN },
      { nombre: 'texto nulo', ...con(VIDEO, 'texto', null), ...BIEN },
      { nombre: 'texto vacío', ...con(VIDEO, 'texto', ''), ...BIEN },
      {
        nombre: 'un usuario, con su id en un texto',
        ...USUARIO,
        cuerpo: ({ lugares }) => ({ tipo: 'usuario', id: `00${lugares.beto}`, motivo: 'otro' }),
        estado: 201,
        responde: {},
      },
      { nombre: 'otra vez, como número', ...USUARIO, ...BIEN },
    ],
  },
  'GET /admin/denuncia': {
    ataques: [
      ...soloDeAdministrador(TODAS),
      ...paginasMalas(TODAS),
      ...[
        'estado=',
        'estado=x',
        'estado=ABIERTA',
        'estado=abierta&estado=abierta',
        'tipo=toString',
        'tipo[]=video',
      ].map((consulta) => ({
        ...TODAS,
        nombre: `?${consulta}`,
        ruta: `/admin/denuncia?${consulta}`,
        ...INVALIDO,
      })),
    ],
    aceptados: paginasRaras(TODAS, conObjeto),
  },
  'GET /admin/denuncia/:denuncia': {
    ataques: [
      ...soloDeAdministrador(UNA),
      ...enterosMalos({ ...TODAS, ruta: '/admin/denuncia/{id}' }),
      ...paginasMalas(UNA),
      { ...DE_NADIE, nombre: 'que no existe', ...NO_EXISTE },
    ],
    aceptados: paginasRaras(UNA, conObjeto),
  },
  'PUT /admin/denuncia/:denuncia': {
    ataques: [
      ...soloDeAdministrador(RESOLUCION),
      ...cuerposMalos(RESOLUCION, INVALIDO),
      ...sinCampo(RESOLUCION, 'resolucion', INVALIDO),
      ...enCampo(
        RESOLUCION,
        'resolucion',
        { ...NO_OPCIONES, 'la de otra cosa': 'comentario-eliminado' },
        INVALIDO
      ),
      ...enCampo(RESOLUCION, 'nota', { ...NO_TEXTOS, ...ILEGIBLES, ...pasados(MAXIMO) }, INVALIDO),
      ...enterosMalos({ ...RESOLUCION, ruta: '/admin/denuncia/{id}' }),
      { ...RESOLUCION, ...DE_NADIE, nombre: 'que no existe', ...NO_EXISTE },
    ],
    aceptados: [
      ...cuerposRaros(RESOLUCION, YA_ESTABA),
      ...Object.entries(justos(MAXIMO)).map(([nombre, texto]) => ({
        nombre: `nota: ${nombre}`,
        ...con(RESOLUCION, 'nota', texto),
        ...YA_ESTABA,
      })),
      { nombre: 'sin nota', ...con(RESOLUCION, 'nota', undefined), ...YA_ESTABA },
    ],
  },
}
