import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { baseDeDatos } from './tablas/base_de_datos.js'
import { chat } from './tablas/chat.js'
import { claves } from './tablas/claves.js'
import { comentarios } from './tablas/comentarios.js'
import { contactos } from './tablas/contactos.js'
import { conversaciones } from './tablas/conversaciones.js'
import { estadisticas } from './tablas/estadisticas.js'
import { muro } from './tablas/muro.js'
import { notificaciones } from './tablas/notificaciones.js'
import { operacion } from './tablas/operacion.js'
import { perfiles } from './tablas/perfiles.js'
import { ping } from './tablas/ping.js'
import { reacciones } from './tablas/reacciones.js'
import { reglas } from './tablas/reglas.js'
import { sesiones } from './tablas/sesiones.js'
import { solicitudes } from './tablas/solicitudes.js'
import { usuarios } from './tablas/usuarios.js'
import { videos } from './tablas/videos.js'

const TABLAS = [
  baseDeDatos,
  chat,
  claves,
  comentarios,
  contactos,
  conversaciones,
  estadisticas,
  muro,
  notificaciones,
  operacion,
  perfiles,
  ping,
  reacciones,
  reglas,
  sesiones,
  solicitudes,
  usuarios,
  videos,
]

/** Menos que esto no es atacar una ruta. */
const ATAQUES_MINIMOS = 10

const ATACADAS = TABLAS.flatMap((tabla) => Object.entries(tabla))

test('no hay ruta sin sus ataques, ni ataques sin ruta', ({ assert }) => {
  const rutas = Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods.filter((metodo) => metodo !== 'HEAD').map((metodo) => `${metodo} ${pattern}`)
    )

  assert.sameMembers(
    ATACADAS.map(([ruta]) => ruta),
    rutas
  )
})

test('ninguna ruta tiene ataques de muestra', ({ assert }) => {
  const flojas = ATACADAS.filter(([, { ataques }]) => ataques.length < ATAQUES_MINIMOS)

  assert.deepEqual(flojas, [])
})
