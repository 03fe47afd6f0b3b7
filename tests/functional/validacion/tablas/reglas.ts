import type { Ataque, Formato, Pedido, Respuesta, Tabla } from '../ataque.js'
import { con, enCampo, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoPersona, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { comoJson } from '../ataques/formatos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import { BUENA, CAMPOS_MALOS, MUCHAS, REGLAS_MALAS } from '../ataques/reglas.js'
import { BIEN, conLista, conMensaje, conObjeto, INVALIDO, OBJETO, TEXTO } from '../respuestas.js'

const TODAS = { ruta: '/admin/regla', quien: 'administrador' as const }
const UNA = { ...TODAS, ruta: '/admin/regla/{regla}' }
const DE_NADIE = { ...TODAS, ruta: '/admin/regla/2147483647' }
const CON_CEROS = { ...TODAS, ruta: '/admin/regla/000{regla}' }
const NO_EXISTE = conMensaje(404, 'La regla no existe.')
const CON_ERRORES: Respuesta = { estado: 400, responde: { mensaje: TEXTO, errores: OBJETO } }

const NUEVA: Pedido = { ...TODAS, cuerpo: BUENA }
const EDICION: Pedido = { ...UNA, cuerpo: BUENA }
const PRUEBA: Pedido = { ...TODAS, ruta: '/admin/regla/probar', cuerpo: { hechos: [{}] } }

let altas = 0

/** Cada vez otra: los nombres no se repiten. */
const OTRA = { ...TODAS, cuerpo: () => ({ ...BUENA, nombre: `Alta ${++altas}` }) }

const HONDISIMO = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

const CON_CAMBIOS: Record<string, Formato> = {
  'un hecho hondísimo': (json) => comoJson(json.replace('"duracion"', HONDISIMO)),
  '__proto__ de más': (json) => comoJson(json.replace('{', '{"__proto__":{"habilitada":true},')),
  'cantidad que desborda a infinito': (json) =>
    comoJson(json.replace('"cantidad":1', '"cantidad":1e999')),
}

/** Reglas que no se pueden guardar, ni nuevas ni en lugar de otra. */
const reglasMalas = (pedido: Pedido): Ataque[] => [
  ...Object.entries(CAMPOS_MALOS).flatMap(([campo, valores]) =>
    enCampo(pedido, campo, { ...valores, nulo: null }, CON_ERRORES)
  ),
  { ...con(pedido, 'clave', 1), nombre: 'una clave de más', ...CON_ERRORES },
  { ...pedido, cuerpo: { ...BUENA, ...MUCHAS }, nombre: '20.000 claves de más', ...CON_ERRORES },
  ...Object.entries(CON_CAMBIOS).map(([nombre, formato]) => ({
    ...pedido,
    nombre,
    formato,
    ...CON_ERRORES,
  })),
]

const soloDeAdministrador = (pedido: Pedido): Ataque[] => [
  ...sinSesion(pedido),
  ...comoPersona(pedido),
]

export const reglas: Tabla = {
  'GET /admin/regla': {
    ataques: [...soloDeAdministrador(TODAS), ...paginasMalas(TODAS)],
    aceptados: paginasRaras(TODAS),
  },
  'POST /admin/regla': {
    ataques: [
      ...soloDeAdministrador(NUEVA),
      ...cuerposMalos(NUEVA, INVALIDO),
      ...Object.keys(CAMPOS_MALOS).flatMap((campo) => sinCampo(NUEVA, campo, CON_ERRORES)),
      ...reglasMalas(NUEVA),
    ],
    aceptados: cuerposRaros(OTRA, { estado: 201, responde: OBJETO }, { estricto: true }),
  },
  'GET /admin/regla/:regla': {
    ataques: [
      ...soloDeAdministrador(UNA),
      ...enterosMalos({ ...TODAS, ruta: '/admin/regla/{id}' }),
      { ...DE_NADIE, nombre: 'que no existe', ...NO_EXISTE },
    ],
    aceptados: [{ ...CON_CEROS, nombre: 'con ceros adelante', ...conObjeto }],
  },
  'PUT /admin/regla/:regla': {
    ataques: [
      ...soloDeAdministrador(EDICION),
      ...cuerposMalos(EDICION, INVALIDO),
      ...reglasMalas(EDICION),
      ...enterosMalos({ ...NUEVA, ruta: '/admin/regla/{id}' }),
      { ...DE_NADIE, nombre: 'que no existe', cuerpo: {}, ...NO_EXISTE },
    ],
    aceptados: [
      ...cuerposRaros(EDICION, conObjeto, { estricto: true }),
      { ...CON_CEROS, nombre: 'con ceros adelante, sin cambios', cuerpo: {}, ...conObjeto },
    ],
  },
  'DELETE /admin/regla/:regla': {
    ataques: [
      ...soloDeAdministrador(UNA),
      ...enterosMalos({ ...TODAS, ruta: '/admin/regla/{id}' }),
      { ...DE_NADIE, nombre: 'que no existe', ...NO_EXISTE },
    ],
    aceptados: [{ ...CON_CEROS, nombre: 'con ceros adelante', ...BIEN }],
  },
  'POST /admin/regla/probar': {
    ataques: [
      ...soloDeAdministrador(PRUEBA),
      ...cuerposMalos(PRUEBA, INVALIDO),
      { ...PRUEBA, nombre: 'sin con qué', cuerpo: {}, ...INVALIDO },
      {
        ...PRUEBA,
        nombre: 'con las dos cosas',
        cuerpo: { hechos: [{}], usuario_id: 1 },
        ...INVALIDO,
      },
      ...enCampo(
        PRUEBA,
        'hechos',
        { ...NO_TEXTOS, 'nulo': null, '20.000 claves': [MUCHAS], '101': Array(101).fill({}) },
        CON_ERRORES
      ),
      ...enCampo(
        { ...PRUEBA, cuerpo: {} },
        'usuario_id',
        {
          'negativo': -1,
          'con decimales': 0.5,
          'letras': 'ana',
          'verdadero': true,
          'una lista': [],
        },
        INVALIDO
      ),
      ...enCampo(PRUEBA, 'reglas', REGLAS_MALAS, CON_ERRORES),
    ],
    aceptados: [
      ...cuerposRaros(PRUEBA, conLista),
      // Sin reglas, los videos quedan en el orden de media.
      { ...con(PRUEBA, 'reglas', []), nombre: 'reglas: ninguna', ...conLista },
      {
        ...con(PRUEBA, 'reglas', null),
        nombre: 'reglas: nulas, que son las que rigen',
        ...conLista,
      },
    ],
  },
}
