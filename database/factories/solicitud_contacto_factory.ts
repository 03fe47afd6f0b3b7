import Factory from '@adonisjs/lucid/factories'
import SolicitudContacto from '#models/solicitud_contacto'

export const SolicitudContactoFactory = Factory.define(SolicitudContacto, () => ({})).build()
