/*
|--------------------------------------------------------------------------
| Middlewares
|--------------------------------------------------------------------------
|
| El orden es el de los rechazos del contrato (§1): 404 y 405 de la ruta,
| 413, 401, 403, 429, y después la tabla de cada ruta.
|
*/
import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'
import env from '#start/env'

server.errorHandler(() => import('#exceptions/handler'))

server.use([
  () => import('#middleware/resto_del_cuerpo_middleware'),
  () => import('#middleware/contexto_de_pedido_middleware'),
  () => import('@adonisjs/cors/cors_middleware'),
])

router.use([
  () => import('#middleware/identificadores_middleware'),
  () => import('#middleware/cuerpo_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
])

export const middleware = router.named({
  identificado: () => import('#middleware/identificado_middleware'),
  persona: () => import('#middleware/persona_middleware'),
  administrador: () => import('#middleware/administrador_middleware'),
  fallasPropias: () => import('#middleware/fallas_propias_middleware'),
  etiqueta: () => import('#middleware/etiqueta_middleware'),
  marca: () => import('#middleware/marca_middleware'),
  limite: () => import('#middleware/limite_middleware'),
  panel: () => import('#middleware/panel_middleware'),
  entrado: () => import('#middleware/entrado_middleware'),
  limiteGeneral: () => import('#middleware/limite_general_middleware'),
  lecturas: () => import('#middleware/lecturas_middleware'),
})

/** De dónde se lee, después de saber quién pide. Sin réplicas no hay qué elegir, y no cuesta nada. */
export const lecturas = env.get('DATABASE_REPLICA_URL').length > 0 ? [middleware.lecturas()] : []
