import { LIMITES } from '#reglas/lenguaje/limites'
import { accion, anidar, CONDICION, condiciones, repetida, type CasoMalo } from './cambios.js'

/** Lo que, cambiado en una regla, la hace inválida: una sola tabla. */
export const MALAS: CasoMalo[] = [
  { titulo: 'ausente', lugar: 'nombre', cambios: { nombre: undefined } },
  { titulo: 'vacío', lugar: 'nombre', cambios: { nombre: '  ' } },
  { titulo: 'largo', lugar: 'nombre', cambios: { nombre: 'a'.repeat(101) } },
  { titulo: 'que es un número', lugar: 'nombre', cambios: { nombre: '12' } },
  { titulo: 'con NUL', lugar: 'nombre', cambios: { nombre: 'a\0' } },
  {
    fueraDelEsquema: true,
    titulo: 'con medio emoji',
    lugar: 'nombre',
    cambios: { nombre: 'a\ud83d' },
  },
  { titulo: 'que no es texto', lugar: 'descripcion', cambios: { descripcion: 3 } },
  { titulo: 'larga', lugar: 'descripcion', cambios: { descripcion: 'a'.repeat(501) } },
  { titulo: 'como texto', lugar: 'habilitada', cambios: { habilitada: 'no' } },
  { titulo: 'con decimales', lugar: 'orden', cambios: { orden: 1.5 } },
  { titulo: 'enorme', lugar: 'orden', cambios: { orden: 2 ** 31 } },
  { titulo: 'clave desconocida', lugar: 'habilitado', cambios: { habilitado: false } },
  { titulo: 'ausentes', lugar: 'condiciones', cambios: { condiciones: undefined } },
  { titulo: 'sin grupo', lugar: 'condiciones', cambios: { condiciones: CONDICION } },
  { titulo: 'una lista', lugar: 'condiciones', cambios: { condiciones: [CONDICION] } },
  {
    titulo: 'dos grupos',
    lugar: 'condiciones',
    cambios: { condiciones: { todas: [CONDICION], alguna: [CONDICION] } },
  },
  { titulo: 'grupo vacío', lugar: 'condiciones.todas', cambios: condiciones() },
  {
    titulo: 'grupo que no es lista',
    lugar: 'condiciones.alguna',
    cambios: { condiciones: { alguna: CONDICION } },
  },
  { titulo: 'nulo', lugar: 'condiciones.todas[1]', cambios: condiciones(CONDICION, null) },
  {
    titulo: 'hecho desconocido',
    lugar: 'condiciones.todas[0].hecho',
    cambios: condiciones({ ...CONDICION, hecho: 'likes' }),
  },
  {
    titulo: 'hecho heredado de Object',
    lugar: 'condiciones.todas[0].hecho',
    cambios: condiciones({ ...CONDICION, hecho: 'constructor' }),
  },
  {
    titulo: 'operador desconocido',
    lugar: 'condiciones.todas[0].operador',
    cambios: condiciones({ ...CONDICION, operador: 'parecido' }),
  },
  {
    titulo: 'operador de otro tipo',
    lugar: 'condiciones.todas[1].operador',
    cambios: condiciones(CONDICION, {
      hecho: 'visibilidad',
      operador: 'mayor',
      valor: 'publico',
    }),
  },
  {
    titulo: 'operador sin orden para un lógico',
    lugar: 'condiciones.todas[0].operador',
    cambios: condiciones({ hecho: 'es_contacto', operador: 'en', valor: [true] }),
  },
  {
    titulo: 'texto en lugar de número',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ ...CONDICION, valor: '10' }),
  },
  {
    titulo: 'ausente',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ hecho: 'duracion', operador: 'mayor' }),
  },
  {
    fueraDelEsquema: true,
    titulo: 'un número infinito',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ ...CONDICION, valor: Number.POSITIVE_INFINITY }),
  },
  {
    titulo: 'otra opción',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ hecho: 'mi_reaccion', operador: 'igual', valor: 'ME_GUSTA' }),
  },
  {
    titulo: 'nulo donde no va',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ hecho: 'visibilidad', operador: 'igual', valor: null }),
  },
  {
    titulo: 'un solo valor para «en»',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ ...CONDICION, operador: 'en' }),
  },
  {
    titulo: 'lista vacía',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ ...CONDICION, operador: 'en', valor: [] }),
  },
  {
    titulo: 'lista larga',
    lugar: 'condiciones.todas[0].valor',
    cambios: condiciones({ ...CONDICION, operador: 'en', valor: Array(101).fill(1) }),
  },
  {
    titulo: 'uno de la lista',
    lugar: 'condiciones.todas[0].valor[1]',
    cambios: condiciones({ ...CONDICION, operador: 'no_en', valor: [1, true] }),
  },
  {
    titulo: 'clave de más',
    lugar: 'condiciones.todas[0].path',
    cambios: condiciones({ ...CONDICION, path: '$' }),
  },
  {
    fueraDelEsquema: true,
    titulo: 'demasiada profundidad',
    lugar: 'condiciones.alguna[0].alguna[0].alguna[0].alguna[0].alguna[0]',
    cambios: { condiciones: anidar(LIMITES.profundidad + 1) },
  },
  {
    fueraDelEsquema: true,
    titulo: 'demasiadas condiciones',
    lugar: 'condiciones.todas[50]',
    cambios: condiciones(...repetida(60)),
  },
  { titulo: 'ausentes', lugar: 'acciones', cambios: { acciones: undefined } },
  { titulo: 'ninguna', lugar: 'acciones', cambios: { acciones: [] } },
  { titulo: 'demasiadas', lugar: 'acciones', cambios: { acciones: Array(11).fill({}) } },
  { titulo: 'nula', lugar: 'acciones[0]', cambios: { acciones: [null] } },
  { titulo: 'desconocido', lugar: 'acciones[0].tipo', cambios: accion({ tipo: 'ocultar' }) },
  {
    titulo: 'ausente',
    lugar: 'acciones[0].cantidad',
    cambios: accion({ cantidad: undefined }),
  },
  { titulo: 'como texto', lugar: 'acciones[0].cantidad', cambios: accion({ cantidad: '1' }) },
  {
    fueraDelEsquema: true,
    titulo: 'NaN',
    lugar: 'acciones[0].cantidad',
    cambios: accion({ cantidad: Number.NaN }),
  },
  {
    titulo: 'infinita',
    lugar: 'acciones[0].cantidad',
    cambios: accion({ cantidad: Infinity }),
  },
  { titulo: 'enorme', lugar: 'acciones[0].cantidad', cambios: accion({ cantidad: 1e7 }) },
  { titulo: 'clave de más', lugar: 'acciones[0].veces', cambios: accion({ veces: 2 }) },
]
