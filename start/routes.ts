/*
|--------------------------------------------------------------------------
| Rutas
|--------------------------------------------------------------------------
|
| Las del contrato, sección por sección (docs/contrato.md). Por omisión piden
| una persona identificada; las que no, lo dicen.
|
*/
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { ENTEROS, TEXTOS } from '#middleware/identificadores_middleware'
import env from '#start/env'
import { lecturas, middleware } from '#start/kernel'

for (const nombre of Object.keys(ENTEROS)) {
  router.where(nombre, { match: /^[0-9]+$/, cast: Number })
}
// Un segmento vacío no es el id de nada: `/video//comentario` no es una ruta.
for (const nombre of TEXTOS) {
  router.where(nombre, { match: /[^]/ })
}

/*
| Públicas: no miran `Authorization`.
*/
router.get('ping', [controllers.Ping, 'show'])
router.get('health/live', [controllers.Salud, 'vivo'])
router.get('health/ready', [controllers.Salud, 'listo'])
router.get('metrics', [controllers.Metricas, 'index'])
router.post('usuario', [controllers.Usuarios, 'store']).use(middleware.limite('registro'))
router.post('usuario/sesion', [controllers.Sesiones, 'store']).use(middleware.limite('sesion'))
router
  .get('stats', [controllers.Estadisticas, 'index'])
  .use([middleware.limite('publicas'), ...lecturas])
router
  .get('stats/historico', [controllers.Estadisticas, 'historico'])
  .use([middleware.limite('publicas'), ...lecturas])

router.get('openapi.json', [controllers.Documento, 'json']).use(middleware.limite('publicas'))
router.get('docs', [controllers.Documento, 'pagina']).use(middleware.limite('publicas'))
router.get('docs/:archivo', [controllers.Documento, 'archivo']).use(middleware.limite('publicas'))

if (!app.inProduction) {
  router.delete('base_de_datos', [controllers.BaseDeDatos, 'destroy'])
}

/*
| De una persona: el administrador recibe 403.
*/
router
  .group(() => {
    // §2 Usuarios
    router.get('usuario', [controllers.Usuarios, 'show']).as('usuarios.propio')
    router.get('usuario/perfil', [controllers.Perfiles, 'show']).as('perfiles.propio')
    router.put('usuario/clave', [controllers.Claves, 'update']).use(middleware.limite('clave'))
    router.get('usuario/datos', [controllers.Datos, 'show']).use(middleware.limite('datos'))
    router.delete('usuario', [controllers.Bajas, 'destroy']).use(middleware.limite('clave'))
    router.get('usuario/contacto', [controllers.Contactos, 'index']).as('contactos.propios')

    // §3 Solicitudes de contacto
    router.get('usuario/solicitud-contacto', [controllers.Solicitudes, 'index'])
    router
      .post('usuario/solicitud-contacto', [controllers.Solicitudes, 'store'])
      .use(middleware.limite('solicitudes'))
    router.put('usuario/solicitud-contacto/:solicitud', [controllers.Solicitudes, 'update'])
    router.delete('usuario/solicitud-contacto/:solicitud', [controllers.Solicitudes, 'destroy'])

    // §4 Videos
    router.get('video', [controllers.Videos, 'index'])
    router.post('video', [controllers.Videos, 'store']).use(middleware.limite('videos'))
    router.put('video/:video', [controllers.Videos, 'update'])
    router.delete('video/:video', [controllers.Videos, 'destroy'])
    router.get('usuario/video', [controllers.VideosDeUsuario, 'index']).as('videos_propios.index')

    // §5 Reacciones y comentarios
    router.post('video/:video/reaccion', [controllers.Reacciones, 'store'])
    router
      .post('video/:video/comentario', [controllers.Comentarios, 'store'])
      .use(middleware.limite('comentarios'))

    router
      .put('video/:video/comentario/:comentario', [controllers.Comentarios, 'update'])
      .use(middleware.limite('comentarios'))
    router.delete('video/:video/comentario/:comentario', [controllers.Comentarios, 'destroy'])

    // §6 Chat
    router.get('chat', [controllers.Conversaciones, 'index'])
    router.get('chat/:usuario', [controllers.Conversaciones, 'show'])
    router.put('chat/:usuario', [controllers.Conversaciones, 'update'])
    router.post('chat/:usuario', [controllers.Mensajes, 'store']).use(middleware.limite('chat'))

    // §15 Denuncias
    router.post('denuncia', [controllers.Denuncias, 'store']).use(middleware.limite('denuncias'))

    // §8 Notificaciones
    router.get('usuario/notificacion', [controllers.Notificaciones, 'index'])
    router.put('usuario/notificacion', [controllers.Notificaciones, 'updateTodas'])
    router.get('usuario/notificacion/cantidad', [controllers.Notificaciones, 'cantidad'])
    router.put('usuario/notificacion/:notificacion', [controllers.Notificaciones, 'update'])

    // §15 Lo propio y la seguridad
    router.delete('usuario/contacto/:usuario', [controllers.Contactos, 'destroy'])
    router.get('usuario/bloqueo', [controllers.Apartados, 'bloqueados'])
    router.put('usuario/bloqueo/:usuario', [controllers.Apartados, 'bloquear'])
    router.delete('usuario/bloqueo/:usuario', [controllers.Apartados, 'desbloquear'])
    router.get('usuario/silencio', [controllers.Apartados, 'silenciados'])
    router.put('usuario/silencio/:usuario', [controllers.Apartados, 'silenciar'])
    router.delete('usuario/silencio/:usuario', [controllers.Apartados, 'dejarDeSilenciar'])
    router.get('usuario/preferencia', [controllers.Preferencias, 'show'])
    router.put('usuario/preferencia', [controllers.Preferencias, 'update'])
  })
  .use([
    middleware.identificado(),
    middleware.persona(),
    middleware.limiteGeneral(),
    ...lecturas,
    middleware.marca(),
    middleware.etiqueta(),
  ])

router
  .put('usuario/perfil', [controllers.Perfiles, 'update'])
  .use([
    middleware.fallasPropias(),
    middleware.identificado(),
    middleware.persona(),
    middleware.limiteGeneral(),
    ...lecturas,
    middleware.marca(),
  ])

/*
| De cualquiera con sesión: el administrador es, para ellas, un extraño.
*/
router
  .group(() => {
    router.get('usuario/:usuario', [controllers.Usuarios, 'show'])
    router.get('usuario/:usuario/perfil', [controllers.Perfiles, 'show'])
    router.get('usuario/:usuario/contacto', [controllers.Contactos, 'index'])
    router.get('usuario/:usuario/video', [controllers.VideosDeUsuario, 'index'])
    router.get('video/:video', [controllers.Videos, 'show'])
    router.get('video/:video/comentario', [controllers.Comentarios, 'index'])
  })
  .use([middleware.identificado(), middleware.limiteGeneral(), ...lecturas, middleware.etiqueta()])

/*
| Solo del administrador (§4, reglas de prioridad; §16, denuncias): una persona recibe 403.
*/
router
  .group(() => {
    router.post('regla/probar', [controllers.PruebasDeReglas, 'store'])
    router.get('regla', [controllers.Reglas, 'index'])
    router.post('regla', [controllers.Reglas, 'store'])
    router.get('regla/:regla', [controllers.Reglas, 'show'])
    router.put('regla/:regla', [controllers.Reglas, 'update'])
    router.delete('regla/:regla', [controllers.Reglas, 'destroy'])
    router.get('denuncia', [controllers.DenunciasRecibidas, 'index'])
    router.get('denuncia/:denuncia', [controllers.DenunciasRecibidas, 'show'])
    router.put('denuncia/:denuncia', [controllers.DenunciasRecibidas, 'update'])
  })
  .prefix('admin')
  .use([
    middleware.identificado(),
    middleware.administrador(),
    middleware.limiteGeneral(),
    ...lecturas,
    middleware.etiqueta(),
  ])

/*
| El panel de administración, para un navegador. Apagado no se carga nada suyo.
*/
if (env.get('PANEL') === 'si') {
  await import('#start/panel')
}
