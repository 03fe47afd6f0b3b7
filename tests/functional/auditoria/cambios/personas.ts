import { hacerContactos, registrar, registrarVarias } from '#tests/personas'
import { bien, comoAdministrador } from './apoyo.js'
import type { PorComando } from './tipos.js'

export const DE_PERSONAS: Record<string, PorComando> = {
  'bloqueos:listar': 'solo lee',
  'contactos:eliminar': {
    hacer: async (client) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await hacerContactos(client, ana, beto)
      await bien('contactos:eliminar', ana.email, String(beto.id))
    },
    deja: ['contacto.eliminar', 'contacto.eliminar'],
  },
  'contactos:listar': 'solo lee',
  'usuarios:clave': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await comoAdministrador('usuarios:clave', email, '--generar')
    },
    deja: ['usuario.clave'],
  },
  'usuarios:deshabilitar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await comoAdministrador('usuarios:deshabilitar', email)
    },
    deja: ['usuario.deshabilitar'],
  },
  'usuarios:exportar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await bien('usuarios:exportar', email)
    },
    deja: ['usuario.exportar'],
  },
  'usuarios:habilitar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await comoAdministrador('usuarios:deshabilitar', email)
      await comoAdministrador('usuarios:habilitar', email)
    },
    deja: ['usuario.deshabilitar', 'usuario.habilitar'],
  },
  'usuarios:listar': 'solo lee',
  'usuarios:olvidar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await bien('usuarios:olvidar', email, '--forzar')
    },
    deja: ['usuario.olvidar'],
  },
  'usuarios:ver': 'solo lee',
}
