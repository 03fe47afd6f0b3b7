import { NO_TEXTOS, NUL, SUSTITUTO_SUELTO, type Ataque, type Tabla } from '../ataque.js'
import { cuerposMalos, enCampo, enterosMalos, paginasMalas, sinSesion } from '../generadores.js'

const DE_NADIE = '/admin/regla/2147483647'
const CON_ERRORES = { estado: 400, claves: ['mensaje', 'errores'] }

const COMPARACION = { hecho: 'duracion', operador: 'mayor', valor: 1 }
const BUENA = {
  nombre: 'Atacada',
  condiciones: { todas: [COMPARACION] },
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
}

const anidar = (niveles: number): object =>
  niveles === 0 ? COMPARACION : { alguna: [anidar(niveles - 1)] }

const MUCHAS = Object.fromEntries(Array.from({ length: 20_000 }, (_, uno) => [`clave_${uno}`, 1]))

const comoPersona = (ruta?: string): Ataque => ({
  nombre: 'con el token de una persona',
  ruta,
  quien: 'persona',
  estado: 403,
})

/** Los ataques de quien ya tiene permiso. */
const deAdministrador = (ataques: Ataque[]): Ataque[] =>
  ataques.map((ataque) => ({ quien: 'administrador', ...ataque }))

const reglasMalas: Ataque[] = deAdministrador([
  ...enCampo('nombre', ['', ' ', '12', ...NO_TEXTOS, NUL, SUSTITUTO_SUELTO, 'a'.repeat(101)], {
    base: BUENA,
    ...CON_ERRORES,
  }),
  ...enCampo('condiciones', [...NO_TEXTOS, 'x', COMPARACION, anidar(6), anidar(1_000)], {
    base: BUENA,
    ...CON_ERRORES,
  }),
  ...enCampo('acciones', [...NO_TEXTOS, 'x', [{ tipo: 'incrementar_importancia' }]], {
    base: BUENA,
    ...CON_ERRORES,
  }),
  {
    nombre: 'claves de más',
    cuerpo: { ...BUENA, ...MUCHAS },
    ...CON_ERRORES,
  },
  {
    nombre: 'un hecho hondísimo',
    cuerpo: JSON.stringify(BUENA).replace(
      '"duracion"',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    ),
    ...CON_ERRORES,
  },
  {
    nombre: '__proto__',
    cuerpo: `{"nombre":"Atacada","__proto__":{"habilitada":true}}`,
    ...CON_ERRORES,
  },
  {
    nombre: 'cantidad que desborda a infinito',
    cuerpo: JSON.stringify(BUENA).replace('"cantidad":1', '"cantidad":1e999'),
    ...CON_ERRORES,
  },
])

export const reglas: Tabla = {
  'GET /admin/regla': [
    ...sinSesion(),
    comoPersona(),
    ...deAdministrador(paginasMalas('/admin/regla')),
  ],
  'POST /admin/regla': [
    ...sinSesion(),
    comoPersona(),
    ...deAdministrador(cuerposMalos()),
    ...reglasMalas,
  ],
  'GET /admin/regla/:regla': [
    ...sinSesion(DE_NADIE),
    comoPersona(DE_NADIE),
    ...enterosMalos((id) => `/admin/regla/${id}`),
    { nombre: 'que no existe', ruta: DE_NADIE, quien: 'administrador', estado: 404 },
  ],
  'PUT /admin/regla/:regla': [
    ...sinSesion(DE_NADIE),
    comoPersona(DE_NADIE),
    ...deAdministrador(cuerposMalos({ ruta: DE_NADIE })),
    ...enterosMalos((id) => `/admin/regla/${id}`),
    { nombre: 'que no existe', ruta: DE_NADIE, quien: 'administrador', cuerpo: {}, estado: 404 },
  ],
  'DELETE /admin/regla/:regla': [
    ...sinSesion(DE_NADIE),
    comoPersona(DE_NADIE),
    ...enterosMalos((id) => `/admin/regla/${id}`),
    { nombre: 'que no existe', ruta: DE_NADIE, quien: 'administrador', estado: 404 },
  ],
  'POST /admin/regla/probar': [
    ...sinSesion(),
    comoPersona(),
    ...deAdministrador(cuerposMalos()),
    ...deAdministrador(
      enCampo('hechos', [...NO_TEXTOS.slice(1), [MUCHAS]], { ...CON_ERRORES }).slice(1)
    ),
    ...deAdministrador(
      enCampo('usuario_id', [-1, 0.5, 'ana', true, [], {}], { estado: 400 }).slice(1)
    ),
  ],
}
