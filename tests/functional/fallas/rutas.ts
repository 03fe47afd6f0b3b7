import {
  EDICION,
  USUARIO,
  USUARIOS,
  VIDEO,
  VIDEOS,
  deAdministrador,
  protegida,
  publica,
  type Ruta,
} from './ruta.js'

const credenciales = { email: 'nadie@chotuve.test', password: '123' }
const video = { titulo: 'Un video', url: 'http://videos.test/1.mp4', duracion: 60 }

/** Todas las rutas que llaman a auth o a media, menos el vaciado. */
export const RUTAS: Ruta[] = [
  publica('POST /usuario', (client) => client.post('/usuario').json(credenciales), [
    { servidor: 'auth', metodo: 'POST', ruta: /^\/usuario$/ },
  ]),
  publica('POST /usuario/sesion', (client) => client.post('/usuario/sesion').json(credenciales), [
    { servidor: 'auth', metodo: 'POST', ruta: /^\/usuario\/sesion$/ },
  ]),
  protegida('GET /usuario', (client) => client.get('/usuario'), [USUARIO]),
  protegida('GET /usuario/{id}', (client, { beto }) => client.get(`/usuario/${beto.id}`), [
    USUARIO,
  ]),
  protegida('GET /usuario/perfil', (client) => client.get('/usuario/perfil'), [USUARIO, VIDEOS]),
  protegida(
    'GET /usuario/{id}/perfil',
    (client, { beto }) => client.get(`/usuario/${beto.id}/perfil`),
    [USUARIO, VIDEOS]
  ),
  protegida(
    'PUT /usuario/perfil',
    (client) => client.put('/usuario/perfil').json({ nombre: 'Ana', apellido: 'Paz' }),
    [{ servidor: 'auth', metodo: 'PUT', ruta: /^\/usuario\/\d+$/, sinForma: true }]
  ),
  protegida(
    'PUT /usuario/clave',
    (client) => client.put('/usuario/clave').json({ password: '4' }),
    [{ servidor: 'auth', metodo: 'PUT', ruta: /^\/usuario\/\d+\/clave$/, sinForma: true }]
  ),
  protegida(
    'DELETE /usuario',
    (client) => client.delete('/usuario').json({ password: 'otra' }),
    [USUARIO],
    [{ servidor: 'auth', metodo: 'POST', ruta: /^\/usuario\/sesion$/ }]
  ),
  protegida('GET /usuario/datos', (client) => client.get('/usuario/datos'), [USUARIO, VIDEOS]),
  protegida('GET /usuario/contacto', (client) => client.get('/usuario/contacto'), [USUARIOS]),
  protegida(
    'GET /usuario/{id}/contacto',
    (client, { beto }) => client.get(`/usuario/${beto.id}/contacto`),
    [USUARIOS]
  ),
  protegida(
    'GET /usuario/solicitud-contacto',
    (client) => client.get('/usuario/solicitud-contacto'),
    [USUARIOS]
  ),
  protegida(
    'POST /usuario/solicitud-contacto',
    (client, { extranio }) =>
      client.post('/usuario/solicitud-contacto').json({ usuario_id: extranio.id }),
    [USUARIOS]
  ),
  protegida('PUT /usuario/solicitud-contacto/{id} aceptar', (client, { solicitud }) =>
    client.put(`/usuario/solicitud-contacto/${solicitud}`).json({ accion: 'aceptar' })
  ),
  protegida('PUT /usuario/solicitud-contacto/{id} rechazar', (client, { solicitud }) =>
    client.put(`/usuario/solicitud-contacto/${solicitud}`).json({ accion: 'rechazar' })
  ),
  protegida('DELETE /usuario/solicitud-contacto/{id}', (client, { solicitud }) =>
    client.delete(`/usuario/solicitud-contacto/${solicitud}`)
  ),
  protegida('GET /video', (client) => client.get('/video'), [VIDEOS], [USUARIOS]),
  protegida('GET /video, otra página', (client) => client.get('/video?offset=10'), [VIDEOS]),
  protegida('POST /video', (client) => client.post('/video').json(video), [
    { servidor: 'media', metodo: 'POST', ruta: /^\/video$/ },
  ]),
  protegida('GET /usuario/video', (client) => client.get('/usuario/video'), [USUARIO, VIDEOS]),
  protegida(
    'GET /usuario/{id}/video',
    (client, { beto }) => client.get(`/usuario/${beto.id}/video`),
    [USUARIO, VIDEOS]
  ),
  protegida(
    'GET /video/{id}',
    (client, mundo) => client.get(`/video/${mundo.video}`),
    [VIDEO],
    [USUARIOS]
  ),
  protegida(
    'PUT /video/{id}',
    (client, { propio }) => client.put(`/video/${propio}`).json({ titulo: 'Un video' }),
    [VIDEO],
    [EDICION]
  ),
  protegida(
    'DELETE /video/{id}',
    (client, { propio }) => client.delete(`/video/${propio}`),
    [VIDEO],
    [EDICION]
  ),
  protegida(
    'POST /video/{id}/reaccion',
    (client, mundo) => client.post(`/video/${mundo.video}/reaccion`).json({ reaccion: 'me-gusta' }),
    [VIDEO]
  ),
  protegida(
    'GET /video/{id}/comentario',
    (client, mundo) => client.get(`/video/${mundo.video}/comentario`),
    [VIDEO],
    [USUARIOS]
  ),
  protegida(
    'POST /video/{id}/comentario',
    (client, mundo) => client.post(`/video/${mundo.video}/comentario`).json({ comentario: 'Uno' }),
    [VIDEO]
  ),
  protegida(
    'PUT /video/{id}/comentario/{id}',
    (client, mundo) =>
      client
        .put(`/video/${mundo.video}/comentario/${mundo.comentario}`)
        .json({ comentario: 'Dos' }),
    [VIDEO]
  ),
  protegida(
    'DELETE /video/{id}/comentario/{id}',
    (client, mundo) => client.delete(`/video/${mundo.video}/comentario/${mundo.comentario}`),
    [VIDEO]
  ),
  protegida(
    'POST /chat/{id}',
    (client, { beto }) => client.post(`/chat/${beto.id}`).json({ mensaje: 'Hola' }),
    [USUARIOS]
  ),
  protegida('GET /chat', (client) => client.get('/chat'), [USUARIOS]),
  protegida('GET /chat/{id}', (client, { beto }) => client.get(`/chat/${beto.id}`)),
  protegida('PUT /chat/{id}', (client, { beto }) =>
    client.put(`/chat/${beto.id}`).json({ leido: true, silenciado: true })
  ),
  protegida('GET /usuario/notificacion', (client) => client.get('/usuario/notificacion'), [
    USUARIOS,
  ]),
  protegida('PUT /usuario/notificacion', (client) =>
    client.put('/usuario/notificacion').json({ leida: true })
  ),
  protegida('GET /usuario/notificacion/cantidad', (client) =>
    client.get('/usuario/notificacion/cantidad')
  ),
  protegida('PUT /usuario/notificacion/{id}', (client, { notificacion }) =>
    client.put(`/usuario/notificacion/${notificacion}`).json({ leida: true })
  ),
  protegida('DELETE /usuario/contacto/{id}', (client, { beto }) =>
    client.delete(`/usuario/contacto/${beto.id}`)
  ),
  protegida('GET /usuario/silencio', (client) => client.get('/usuario/silencio')),
  protegida('GET /usuario/bloqueo', (client) => client.get('/usuario/bloqueo')),
  protegida(
    'PUT /usuario/silencio/{id}',
    (client, { extranio }) => client.put(`/usuario/silencio/${extranio.id}`),
    [USUARIOS]
  ),
  protegida(
    'DELETE /usuario/silencio/{id}',
    (client, { caro }) => client.delete(`/usuario/silencio/${caro.id}`),
    [USUARIOS]
  ),
  protegida(
    'PUT /usuario/bloqueo/{id}',
    (client, { beto }) => client.put(`/usuario/bloqueo/${beto.id}`),
    [USUARIOS]
  ),
  protegida(
    'DELETE /usuario/bloqueo/{id}',
    (client, { caro }) => client.delete(`/usuario/bloqueo/${caro.id}`),
    [USUARIOS]
  ),
  protegida('GET /usuario/preferencia', (client) => client.get('/usuario/preferencia')),
  protegida('PUT /usuario/preferencia', (client) =>
    client
      .put('/usuario/preferencia')
      .json({ notificaciones: { 'mensaje': false, 'me-gusta': true } })
  ),
  protegida(
    'POST /denuncia',
    (client, mundo) =>
      client.post('/denuncia').json({ tipo: 'video', id: mundo.video, motivo: 'spam' }),
    [VIDEO]
  ),
  deAdministrador('GET /admin/denuncia', (client) => client.get('/admin/denuncia'), [USUARIOS]),
  deAdministrador(
    'GET /admin/denuncia/{id}',
    (client, { denuncia }) => client.get(`/admin/denuncia/${denuncia}`),
    [VIDEO],
    [USUARIOS]
  ),
  deAdministrador(
    'PUT /admin/denuncia/{id}',
    (client, { denuncia }) =>
      client.put(`/admin/denuncia/${denuncia}`).json({ resolucion: 'video-deshabilitado' }),
    [VIDEO],
    [{ servidor: 'media', metodo: 'PUT', ruta: /^\/video\/\w+$/ }]
  ),
  deAdministrador('GET /admin/regla', (client) => client.get('/admin/regla')),
  deAdministrador('POST /admin/regla', (client) => client.post('/admin/regla').json({})),
  deAdministrador('GET /admin/regla/{id}', (client) => client.get('/admin/regla/1')),
  deAdministrador('PUT /admin/regla/{id}', (client) => client.put('/admin/regla/1').json({})),
  deAdministrador('DELETE /admin/regla/{id}', (client) => client.delete('/admin/regla/2147483647')),
  deAdministrador(
    'POST /admin/regla/probar',
    (client, { ana }) => client.post('/admin/regla/probar').json({ usuario_id: ana.id }),
    [VIDEOS],
    [USUARIOS]
  ),
]
