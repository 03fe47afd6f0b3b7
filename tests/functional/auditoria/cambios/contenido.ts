import { registrar, registrarVarias, subirVideo } from '#tests/personas'
import { comentar, denunciar, ultimaDenuncia } from '../../denuncias/pedidos.js'
import { bien, comoAdministrador, unVideo } from './apoyo.js'
import type { PorComando } from './tipos.js'

export const DE_CONTENIDO: Record<string, PorComando> = {
  'comentarios:eliminar': {
    hacer: async (client) => {
      const ana = await registrar(client)
      const id = await comentar(client, ana, await subirVideo(client, ana), 'hola')
      await bien('comentarios:eliminar', String(id))
    },
    deja: ['comentario.eliminar'],
  },
  'comentarios:listar': 'solo lee',
  'denuncias:listar': 'solo lee',
  'denuncias:resolver': {
    hacer: async (client) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await denunciar(client, ana, 'usuario', beto.id)
      await comoAdministrador(
        'denuncias:resolver',
        String(await ultimaDenuncia()),
        'usuario-deshabilitado'
      )
    },
    deja: ['denuncia.resolver', 'usuario.deshabilitar', 'denuncia.cerrar'],
  },
  'denuncias:ver': 'solo lee',
  'muro:explicar': 'solo lee',
  'videos:deshabilitar': {
    hacer: async (client) => comoAdministrador('videos:deshabilitar', await unVideo(client)),
    deja: ['video.deshabilitar'],
  },
  'videos:habilitar': {
    hacer: async (client) => {
      const video = await unVideo(client)
      await comoAdministrador('videos:deshabilitar', video)
      await comoAdministrador('videos:habilitar', video)
    },
    deja: ['video.deshabilitar', 'video.habilitar'],
  },
  'videos:listar': 'solo lee',
  'videos:ver': 'solo lee',
}
