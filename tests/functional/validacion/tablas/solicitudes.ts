import { type Tabla } from '../ataque.js'
import {
  comoAdministrador,
  cuerposMalos,
  enCampo,
  enterosMalos,
  sinSesion,
} from '../generadores.js'

const RUTA = '/usuario/solicitud-contacto'
const DE_NADIE = `${RUTA}/2147483647`

export const solicitudes: Tabla = {
  'GET /usuario/solicitud-contacto': [...sinSesion(), comoAdministrador()],
  'POST /usuario/solicitud-contacto': [
    ...sinSesion(),
    comoAdministrador(),
    ...cuerposMalos(),
    ...enCampo(
      'usuario_id',
      [null, 0, -1, 1.5, '0', '-1', '1.5', '', ' 1', '1 ', '١', '0x1', '1e3'],
      {
        estado: 400,
      }
    ),
    ...enCampo('usuario_id', [true, [], [1], {}, { id: 1 }, 'a\0', 'x'.repeat(9_000)], {
      estado: 400,
    }),
    ...[2_147_483_648, 1e300, '2147483648', '9'.repeat(400)].map((valor) => ({
      nombre: `usuario_id de nadie: ${String(valor).slice(0, 20)}`,
      cuerpo: { usuario_id: valor },
      estado: 404,
      claves: [],
    })),
    { nombre: 'usuario_id infinito', cuerpo: '{"usuario_id":1e999}', estado: 404, claves: [] },
  ],
  'PUT /usuario/solicitud-contacto/:solicitud': [
    ...sinSesion(DE_NADIE),
    comoAdministrador(DE_NADIE),
    ...cuerposMalos({ ruta: DE_NADIE }),
    ...enCampo('accion', ['', 'Aceptar', 'borrar', null, 1, true, ['aceptar'], {}, 'aceptar\0'], {
      ruta: DE_NADIE,
      estado: 400,
    }),
    ...enterosMalos((id) => `${RUTA}/${id}`),
    ...['aceptar', 'rechazar'].map((accion) => ({
      nombre: `${accion} la de nadie`,
      ruta: DE_NADIE,
      cuerpo: { accion },
      estado: 404,
    })),
  ],
  'DELETE /usuario/solicitud-contacto/:solicitud': [
    ...sinSesion(DE_NADIE),
    comoAdministrador(DE_NADIE),
    ...enterosMalos((id) => `${RUTA}/${id}`),
    { nombre: 'la de nadie', ruta: DE_NADIE, estado: 404 },
  ],
}
