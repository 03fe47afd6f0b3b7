// Generado de docs/openapi.yaml por bin/generar-cliente: no se edita a mano.

import { operacion } from './operacion.ts'

/** Devuelve el usuario del token. */
export const verMiUsuario = /* @__PURE__ */ operacion<'verMiUsuario'>('GET', '/usuario')

/** Registra un usuario. */
export const registrarUsuario = /* @__PURE__ */ operacion<'registrarUsuario'>('POST', '/usuario')

/** Se va de Chotuve. */
export const irme = /* @__PURE__ */ operacion<'irme'>('DELETE', '/usuario')

/** Inicia sesión. */
export const iniciarSesion = /* @__PURE__ */ operacion<'iniciarSesion'>('POST', '/usuario/sesion')

/** Las notificaciones propias. */
export const listarNotificaciones = /* @__PURE__ */ operacion<'listarNotificaciones'>(
  'GET',
  '/usuario/notificacion'
)

/** Marca como leídas todas las propias. */
export const marcarTodasLeidas = /* @__PURE__ */ operacion<'marcarTodasLeidas'>(
  'PUT',
  '/usuario/notificacion'
)

/** Cuántas notificaciones propias faltan leer. */
export const contarNotificaciones = /* @__PURE__ */ operacion<'contarNotificaciones'>(
  'GET',
  '/usuario/notificacion/cantidad'
)

/** Marca como leída una notificación propia. */
export const marcarLeida = /* @__PURE__ */ operacion<'marcarLeida'>(
  'PUT',
  '/usuario/notificacion/{id}'
)

/** Devuelve un usuario. */
export const verUsuario = /* @__PURE__ */ operacion<'verUsuario'>('GET', '/usuario/{id}')

/** Devuelve el perfil del usuario del token. */
export const verMiPerfil = /* @__PURE__ */ operacion<'verMiPerfil'>('GET', '/usuario/perfil')

/** Edita el perfil del usuario del token. */
export const editarMiPerfil = /* @__PURE__ */ operacion<'editarMiPerfil'>('PUT', '/usuario/perfil')

/** Devuelve el perfil de un usuario. */
export const verPerfil = /* @__PURE__ */ operacion<'verPerfil'>('GET', '/usuario/{id}/perfil')

/** Todo lo que se guarda del usuario del token. */
export const bajarMisDatos = /* @__PURE__ */ operacion<'bajarMisDatos'>('GET', '/usuario/datos')

/** Cambia la clave del usuario del token. */
export const cambiarMiClave = /* @__PURE__ */ operacion<'cambiarMiClave'>('PUT', '/usuario/clave')

/** Lista los contactos del usuario del token. */
export const listarMisContactos = /* @__PURE__ */ operacion<'listarMisContactos'>(
  'GET',
  '/usuario/contacto'
)

/** A quiénes bloqueé, por id. */
export const listarBloqueados = /* @__PURE__ */ operacion<'listarBloqueados'>(
  'GET',
  '/usuario/bloqueo'
)

/** Bloquea a alguien. */
export const bloquear = /* @__PURE__ */ operacion<'bloquear'>('PUT', '/usuario/bloqueo/{id}')

/** Deshace un bloqueo. */
export const desbloquear = /* @__PURE__ */ operacion<'desbloquear'>(
  'DELETE',
  '/usuario/bloqueo/{id}'
)

/** A quiénes silencié, por id. */
export const listarSilenciados = /* @__PURE__ */ operacion<'listarSilenciados'>(
  'GET',
  '/usuario/silencio'
)

/** Silencia a alguien. */
export const silenciar = /* @__PURE__ */ operacion<'silenciar'>('PUT', '/usuario/silencio/{id}')

/** Deshace un silencio. */
export const dejarDeSilenciar = /* @__PURE__ */ operacion<'dejarDeSilenciar'>(
  'DELETE',
  '/usuario/silencio/{id}'
)

/** Qué tipos de notificación hacen sonar el teléfono. */
export const leerPreferencias = /* @__PURE__ */ operacion<'leerPreferencias'>(
  'GET',
  '/usuario/preferencia'
)

/** Cambia qué tipos de notificación hacen sonar el teléfono. */
export const cambiarPreferencias = /* @__PURE__ */ operacion<'cambiarPreferencias'>(
  'PUT',
  '/usuario/preferencia'
)

/** Deja de ser contacto de alguien. */
export const terminarContacto = /* @__PURE__ */ operacion<'terminarContacto'>(
  'DELETE',
  '/usuario/contacto/{id}'
)

/** Lista los contactos de un usuario. */
export const listarContactos = /* @__PURE__ */ operacion<'listarContactos'>(
  'GET',
  '/usuario/{id}/contacto'
)

/** Lista las solicitudes recibidas. */
export const listarSolicitudesRecibidas = /* @__PURE__ */ operacion<'listarSolicitudesRecibidas'>(
  'GET',
  '/usuario/solicitud-contacto'
)

/** Envía una solicitud de contacto. */
export const enviarSolicitud = /* @__PURE__ */ operacion<'enviarSolicitud'>(
  'POST',
  '/usuario/solicitud-contacto'
)

/** Acepta o rechaza una solicitud recibida. */
export const responderSolicitud = /* @__PURE__ */ operacion<'responderSolicitud'>(
  'PUT',
  '/usuario/solicitud-contacto/{id}'
)

/** Cancela una solicitud enviada. */
export const cancelarSolicitud = /* @__PURE__ */ operacion<'cancelarSolicitud'>(
  'DELETE',
  '/usuario/solicitud-contacto/{id}'
)

/** Lista los videos del usuario del token. */
export const listarMisVideos = /* @__PURE__ */ operacion<'listarMisVideos'>('GET', '/usuario/video')

/** Lista los videos de un usuario. */
export const listarVideosDeUsuario = /* @__PURE__ */ operacion<'listarVideosDeUsuario'>(
  'GET',
  '/usuario/{id}/video'
)

/** Devuelve una página del muro. */
export const verMuro = /* @__PURE__ */ operacion<'verMuro'>('GET', '/video')

/** Sube un video. */
export const subirVideo = /* @__PURE__ */ operacion<'subirVideo'>('POST', '/video')

/** Devuelve un video. */
export const verVideo = /* @__PURE__ */ operacion<'verVideo'>('GET', '/video/{id}')

/** Edita un video propio. */
export const editarVideo = /* @__PURE__ */ operacion<'editarVideo'>('PUT', '/video/{id}')

/** Retira un video propio. */
export const retirarVideo = /* @__PURE__ */ operacion<'retirarVideo'>('DELETE', '/video/{id}')

/** Denuncia un video, un comentario o un usuario que se puede ver. */
export const denunciar = /* @__PURE__ */ operacion<'denunciar'>('POST', '/denuncia')

/** Lista las denuncias. */
export const listarDenuncias = /* @__PURE__ */ operacion<'listarDenuncias'>(
  'GET',
  '/admin/denuncia'
)

/** Muestra una denuncia, lo denunciado y todas las que hay sobre eso. */
export const verDenuncia = /* @__PURE__ */ operacion<'verDenuncia'>('GET', '/admin/denuncia/{id}')

/** Resuelve todas las denuncias abiertas de lo mismo. */
export const resolverDenuncia = /* @__PURE__ */ operacion<'resolverDenuncia'>(
  'PUT',
  '/admin/denuncia/{id}'
)

/** Lista las reglas de prioridad. */
export const listarReglas = /* @__PURE__ */ operacion<'listarReglas'>('GET', '/admin/regla')

/** Crea una regla de prioridad. */
export const crearRegla = /* @__PURE__ */ operacion<'crearRegla'>('POST', '/admin/regla')

/** Muestra una regla de prioridad. */
export const verRegla = /* @__PURE__ */ operacion<'verRegla'>('GET', '/admin/regla/{id}')

/** Cambia una regla de prioridad. */
export const editarRegla = /* @__PURE__ */ operacion<'editarRegla'>('PUT', '/admin/regla/{id}')

/** Elimina una regla de prioridad. */
export const eliminarRegla = /* @__PURE__ */ operacion<'eliminarRegla'>(
  'DELETE',
  '/admin/regla/{id}'
)

/** Muestra cómo ordenarían unas reglas, sin cambiar nada. */
export const probarReglas = /* @__PURE__ */ operacion<'probarReglas'>('POST', '/admin/regla/probar')

/** Reacciona a un video, cambia la reacción o la quita. */
export const reaccionar = /* @__PURE__ */ operacion<'reaccionar'>('POST', '/video/{id}/reaccion')

/** Lista los comentarios de un video. */
export const listarComentarios = /* @__PURE__ */ operacion<'listarComentarios'>(
  'GET',
  '/video/{id}/comentario'
)

/** Comenta un video. */
export const comentar = /* @__PURE__ */ operacion<'comentar'>('POST', '/video/{id}/comentario')

/** Edita un comentario propio. */
export const editarComentario = /* @__PURE__ */ operacion<'editarComentario'>(
  'PUT',
  '/video/{id}/comentario/{comentario}'
)

/** Elimina un comentario propio, o de un video propio. */
export const eliminarComentario = /* @__PURE__ */ operacion<'eliminarComentario'>(
  'DELETE',
  '/video/{id}/comentario/{comentario}'
)

/** Las conversaciones propias. */
export const listarConversaciones = /* @__PURE__ */ operacion<'listarConversaciones'>(
  'GET',
  '/chat'
)

/** Los mensajes con otra persona. */
export const leerConversacion = /* @__PURE__ */ operacion<'leerConversacion'>('GET', '/chat/{id}')

/** Marca como leído lo que escribió la otra persona, o silencia la conversación. */
export const marcarConversacionLeida = /* @__PURE__ */ operacion<'marcarConversacionLeida'>(
  'PUT',
  '/chat/{id}'
)

/** Envía un mensaje a un contacto. */
export const enviarMensaje = /* @__PURE__ */ operacion<'enviarMensaje'>('POST', '/chat/{id}')

/** Cantidades por día de un rango. */
export const verEstadisticas = /* @__PURE__ */ operacion<'verEstadisticas'>('GET', '/stats')

/** Totales de siempre. */
export const verEstadisticasHistoricas = /* @__PURE__ */ operacion<'verEstadisticasHistoricas'>(
  'GET',
  '/stats/historico'
)

/** Vacía auth, media y la base propia. */
export const vaciarBaseDeDatos = /* @__PURE__ */ operacion<'vaciarBaseDeDatos'>(
  'DELETE',
  '/base_de_datos'
)

/** Dice si el servidor está vivo. */
export const ping = /* @__PURE__ */ operacion<'ping'>('GET', '/ping')

/** Dice si el proceso contesta, y qué versión es. */
export const vivo = /* @__PURE__ */ operacion<'vivo'>('GET', '/health/live')

/** Dice si se le pueden mandar pedidos. */
export const listo = /* @__PURE__ */ operacion<'listo'>('GET', '/health/ready')

/** Las métricas, para Prometheus. */
export const metricas = /* @__PURE__ */ operacion<'metricas'>('GET', '/metrics')

/** Este documento. */
export const verDocumento = /* @__PURE__ */ operacion<'verDocumento'>('GET', '/openapi.json')

/** La página para mirar la API y probarla. */
export const verPagina = /* @__PURE__ */ operacion<'verPagina'>('GET', '/docs')

/** Un archivo de la página. */
export const verArchivo = /* @__PURE__ */ operacion<'verArchivo'>('GET', '/docs/{archivo}')
