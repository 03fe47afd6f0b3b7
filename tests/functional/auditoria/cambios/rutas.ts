import { registrarVarias } from '#tests/personas'
import { denunciar, ultimaDenuncia } from '../../denuncias/pedidos.js'
import { idDe } from '../../reglas/apoyo.js'
import type { PorHttp } from './tipos.js'

/** Qué dice una regla. */
export const DEFINICION = {
  condiciones: { todas: [{ hecho: 'duracion', operador: 'mayor', valor: 10 }] },
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
}

const regla = async () => `/admin/regla/${await idDe('Muchos me gusta')}`

/** Cada ruta de administración que no es un GET. */
export const RUTAS: Record<string, PorHttp> = {
  'POST /admin/regla/probar': 'solo lee',
  'PUT /admin/denuncia/:denuncia': {
    hacer: async (client, token) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await denunciar(client, ana, 'usuario', beto.id)
      return client
        .put(`/admin/denuncia/${await ultimaDenuncia()}`)
        .bearerToken(token)
        .json({ resolucion: 'usuario-deshabilitado' })
    },
    deja: ['denuncia.resolver', 'usuario.deshabilitar', 'denuncia.cerrar'],
  },
  'POST /admin/regla': {
    hacer: async (client, token) =>
      client
        .post('/admin/regla')
        .bearerToken(token)
        .json({ nombre: 'Otra', ...DEFINICION }),
    deja: ['regla.crear'],
  },
  'PUT /admin/regla/:regla': {
    hacer: async (client, token) =>
      client
        .put(await regla())
        .bearerToken(token)
        .json({ orden: 9 }),
    deja: ['regla.modificar'],
  },
  'DELETE /admin/regla/:regla': {
    hacer: async (client, token) => client.delete(await regla()).bearerToken(token),
    deja: ['regla.eliminar'],
  },
}
