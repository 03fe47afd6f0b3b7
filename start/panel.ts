/*
|--------------------------------------------------------------------------
| Rutas del panel
|--------------------------------------------------------------------------
|
| Las páginas de quien administra (docs/panel.md). Toda página pasa por
| `panel`, que tiene sus cabeceras, su sesión y el cuidado de sus formularios;
| menos la entrada, todas exigen haber entrado.
|
*/
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { lecturas, middleware } from '#start/kernel'

const { panel } = controllers

router
  .get('panel/estatico/:archivo', [panel.Estaticos, 'show'])
  .use(middleware.limite('publicas'))
  .as('panel.estaticos.show')

router
  .group(() => {
    router.get('entrar', [panel.Entradas, 'create']).use(middleware.limite('publicas'))
    router.post('entrar', [panel.Entradas, 'store']).use(middleware.limite('sesion'))
    router.post('salir', [panel.Entradas, 'destroy']).use(middleware.limite('publicas'))
  })
  .prefix('panel')
  .as('panel')
  .use(middleware.panel())

router
  .group(() => {
    router.get('/', [panel.Resumen, 'show'])
    router.get('personas', [panel.Personas, 'index'])
    router.get('personas/:usuario', [panel.Personas, 'show'])
    router.post('personas/:usuario/habilitado', [panel.CambiosDePersona, 'habilitar'])
    router.post('personas/:usuario/clave', [panel.CambiosDePersona, 'ponerClave'])
    router.post('personas/:usuario/datos', [panel.CambiosDePersona, 'exportar'])
    router.post('personas/:usuario/olvido', [panel.CambiosDePersona, 'olvidar'])
    router.get('videos', [panel.Videos, 'index'])
    router.get('videos/:video', [panel.Videos, 'show'])
    router.post('videos/:video/habilitado', [panel.Videos, 'habilitar'])
    router.post('comentarios/:comentario/eliminado', [panel.Comentarios, 'eliminar'])
    router.get('denuncias', [panel.Denuncias, 'index'])
    router.get('denuncias/:denuncia', [panel.Denuncias, 'show'])
    router.post('denuncias/:denuncia/resolucion', [panel.Denuncias, 'resolver'])
    router.get('reglas', [panel.Reglas, 'index'])
    router.get('reglas/historia', [panel.Reglas, 'historia'])
    router.get('reglas/nueva', [panel.EdicionDeReglas, 'create'])
    router.get('reglas/:regla', [panel.EdicionDeReglas, 'edit'])
    router.post('reglas', [panel.EdicionDeReglas, 'store'])
    router.post('reglas/prueba', [panel.EdicionDeReglas, 'probar'])
    router.post('reglas/vuelta', [panel.CambiosDeReglas, 'volver'])
    router.post('reglas/:regla', [panel.EdicionDeReglas, 'update'])
    router.post('reglas/:regla/habilitada', [panel.CambiosDeReglas, 'habilitar'])
    router.post('reglas/:regla/eliminada', [panel.CambiosDeReglas, 'eliminar'])
    router.get('muro', [panel.Muro, 'show'])
    router.get('entregas', [panel.Entregas, 'index'])
    router.post('entregas/reintento', [panel.Entregas, 'reintentarTodas'])
    router.post('entregas/:notificacion/reintento', [panel.Entregas, 'reintentar'])
    router.get('auditoria', [panel.Auditoria, 'index'])
    router.get('sistema', [panel.Sistema, 'show'])
  })
  .prefix('panel')
  .as('panel')
  .use([middleware.panel(), middleware.entrado(), middleware.limiteGeneral(), ...lecturas])
