import type { Tabla } from './ataque.js'
import { bajas } from './tablas/bajas.js'
import { apartados } from './tablas/apartados.js'
import { baseDeDatos } from './tablas/base_de_datos.js'
import { chat } from './tablas/chat.js'
import { claves } from './tablas/claves.js'
import { comentarios } from './tablas/comentarios.js'
import { contactos } from './tablas/contactos.js'
import { conversaciones } from './tablas/conversaciones.js'
import { denuncias } from './tablas/denuncias.js'
import { estadisticas } from './tablas/estadisticas.js'
import { muro } from './tablas/muro.js'
import { notificaciones } from './tablas/notificaciones.js'
import { operacion } from './tablas/operacion.js'
import { perfiles } from './tablas/perfiles.js'
import { ping } from './tablas/ping.js'
import { preferencias } from './tablas/preferencias.js'
import { reacciones } from './tablas/reacciones.js'
import { reglas } from './tablas/reglas.js'
import { sesiones } from './tablas/sesiones.js'
import { solicitudes } from './tablas/solicitudes.js'
import { usuarios } from './tablas/usuarios.js'
import { videos } from './tablas/videos.js'

/** Los ataques de cada recurso. */
export const RECURSOS: Record<string, Tabla> = {
  bajas,
  apartados,
  base_de_datos: baseDeDatos,
  chat,
  claves,
  comentarios,
  contactos,
  conversaciones,
  denuncias,
  estadisticas,
  muro,
  notificaciones,
  operación: operacion,
  perfiles,
  ping,
  preferencias,
  reacciones,
  reglas,
  sesiones,
  solicitudes,
  usuarios,
  videos,
}
