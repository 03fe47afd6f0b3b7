import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { conversaciones, notificaciones } from './tablas/notificaciones.js'
import { chat, estadisticas, generales } from './tablas/otras.js'
import { reglas } from './tablas/reglas.js'
import { solicitudes } from './tablas/solicitudes.js'
import { usuarios } from './tablas/usuarios.js'
import { comentarios, reacciones, videos } from './tablas/videos.js'

const ATACADAS = Object.keys({
  ...usuarios,
  ...solicitudes,
  ...videos,
  ...reacciones,
  ...comentarios,
  ...chat,
  ...conversaciones,
  ...notificaciones,
  ...estadisticas,
  ...generales,
  ...reglas,
})

test('no hay ruta sin sus ataques', ({ assert }) => {
  const rutas = Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods.filter((metodo) => metodo !== 'HEAD').map((metodo) => `${metodo} ${pattern}`)
    )

  assert.sameMembers(ATACADAS, rutas)
})
