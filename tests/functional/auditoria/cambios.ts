import type ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { QUE_SE_ASIENTA } from '#auditoria/asentar'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { Firebase } from '#operacion/firebase/firebase'
import { hacerContactos, registrar, registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { comentar, denunciar, ultimaDenuncia } from '../denuncias/pedidos.js'
import { idDe } from '../reglas/apoyo.js'
import { correr } from '../reglas/comandos.js'

type Que = (typeof QUE_SE_ASIENTA)[number]

/** Lo que un cambio deja asentado, en orden. */
type Cambio<Hacer> = { hacer: Hacer; deja: Que[] }

/** Por qué uno no deja nada asentado. */
type SinAsiento =
  | 'solo lee'
  | 'cambia el esquema, y su constancia es otra'
  | 'es un proceso'
  | 'cambia solo un archivo de quien lo corre'

const ESQUEMA = 'cambia el esquema, y su constancia es otra'

const DEFINICION = {
  condiciones: { todas: [{ hecho: 'duracion', operador: 'mayor', valor: 10 }] },
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
}

const regla = async () => `/admin/regla/${await idDe('Muchos me gusta')}`

type PorHttp = Cambio<(client: ApiClient, token: string) => Promise<ApiResponse>> | SinAsiento

/** Cada ruta de administración que no es un GET. */
export const RUTAS: Record<string, PorHttp> = {
  'POST /admin/regla/probar': 'solo lee',
  'PUT /admin/denuncia/:denuncia': {
    hacer: async (client, token) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await denunciar(client, ana, 'usuario', beto.id)
      return client
        .put(`/admin/denuncia/${await ultimaDenuncia()}`)
        .bearerToken(token)
        .json({ resolucion: 'usuario-deshabilitado' })
    },
    deja: ['denuncia.resolver', 'usuario.deshabilitar', 'denuncia.cerrar'],
  },
  'POST /admin/regla': {
    hacer: async (client, token) =>
      client
        .post('/admin/regla')
        .bearerToken(token)
        .json({ nombre: 'Otra', ...DEFINICION }),
    deja: ['regla.crear'],
  },
  'PUT /admin/regla/:regla': {
    hacer: async (client, token) =>
      client
        .put(await regla())
        .bearerToken(token)
        .json({ orden: 9 }),
    deja: ['regla.modificar'],
  },
  'DELETE /admin/regla/:regla': {
    hacer: async (client, token) => client.delete(await regla()).bearerToken(token),
    deja: ['regla.eliminar'],
  },
}

/** Corre un comando y exige que haya podido. */
async function bien(nombre: string, ...argumentos: string[]) {
  const clase = await claseDe(nombre)
  const { estado, errores } = await correr(clase, argumentos)
  if (estado) {
    throw new Error(`${nombre} terminó con ${estado}: ${errores}`)
  }
}

/** Lo mismo, con la cuenta del administrador en el entorno. */
async function comoAdministrador(nombre: string, ...argumentos: string[]) {
  app.container.swap(
    CuentaDelAdministrador,
    () => new CuentaDelAdministrador({ email: 'admin', clave: 'admin' })
  )
  await bien(nombre, ...argumentos).finally(() => app.container.restore(CuentaDelAdministrador))
}

async function claseDe(nombre: string) {
  const { default: clase } = await import(
    app.makePath(
      'commands',
      `${/^(demo|base):/.test(nombre) ? 'base/' : ''}${nombre.replaceAll(/[:-]/g, '_')}.ts`
    )
  )
  return clase as Parameters<typeof ace.create>[0]
}

/** Deja una notificación vieja: leída, o que falló. */
async function notificacion(estado: 'fallida' | 'entregada') {
  const fila = { usuario: 7, tipo: 'x', titulo: 't', cuerpo: 'c', causante: 8, leida: true, estado }
  await db.table('notificacion').insert({ ...fila, fecha: '2020-01-01T00:00:00.000Z' })
}

const APP_SERVER = ['--url=http://uno.test', '--nombre=Uno']

async function ultimoAppServer(): Promise<string> {
  const fila = await db
    .from('auditoria')
    .where('que', 'app-server.registrar')
    .orderBy('id', 'desc')
    .first()
  return String(fila?.sobre).replace('app server ', '')
}

const unVideo = async (client: ApiClient) => subirVideo(client, await registrar(client))

type PorComando = Cambio<(client: ApiClient) => Promise<void>> | SinAsiento

const MUCHOS = 'Muchos me gusta'

/** Cada comando propio. */
export const COMANDOS: Record<string, PorComando> = {
  'app-server:eliminar': {
    hacer: async (client) => {
      await vaciar(client)
      await comoAdministrador('app-server:registrar', ...APP_SERVER)
      await comoAdministrador('app-server:eliminar', await ultimoAppServer(), '--forzar')
    },
    deja: ['app-server.registrar', 'app-server.eliminar'],
  },
  'app-server:listar': 'solo lee',
  'app-server:registrar': {
    hacer: async (client) => {
      await vaciar(client)
      await comoAdministrador('app-server:registrar', ...APP_SERVER)
    },
    deja: ['app-server.registrar'],
  },
  'auditoria:listar': 'solo lee',
  'completar': 'solo lee',
  'base:verificar': {
    hacer: async () => {
      await db.table('contador_video').insert({ video: 'roto', me_gusta: 3 })
      await bien('base:verificar', '--reparar', '--sin-huerfanos')
    },
    deja: ['contadores.reparar'],
  },
  'bloqueos:listar': 'solo lee',
  'base:adoptar': ESQUEMA,
  'base:ampliar-ids': ESQUEMA,
  'base:preparar': ESQUEMA,
  'cola:depurar': {
    hacer: async () => {
      await notificacion('entregada')
      await bien('cola:depurar')
    },
    deja: ['cola.depurar'],
  },
  'cola:estado': 'solo lee',
  'configuracion:ver': 'solo lee',
  'cola:trabajar': 'es un proceso',
  'db:truncate': ESQUEMA,
  'db:wipe': ESQUEMA,
  'demo:sembrar': {
    hacer: async (client) => {
      await vaciar(client)
      await bien('demo:sembrar')
    },
    deja: ['demo.sembrar'],
  },
  'comentarios:eliminar': {
    hacer: async (client) => {
      const ana = await registrar(client)
      const id = await comentar(client, ana, await subirVideo(client, ana), 'hola')
      await bien('comentarios:eliminar', String(id))
    },
    deja: ['comentario.eliminar'],
  },
  'comentarios:listar': 'solo lee',
  'contactos:eliminar': {
    hacer: async (client) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await hacerContactos(client, ana, beto)
      await bien('contactos:eliminar', ana.email, String(beto.id))
    },
    deja: ['contacto.eliminar', 'contacto.eliminar'],
  },
  'contactos:listar': 'solo lee',
  'denuncias:listar': 'solo lee',
  'denuncias:resolver': {
    hacer: async (client) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await denunciar(client, ana, 'usuario', beto.id)
      await comoAdministrador(
        'denuncias:resolver',
        String(await ultimaDenuncia()),
        'usuario-deshabilitado'
      )
    },
    deja: ['denuncia.resolver', 'usuario.deshabilitar', 'denuncia.cerrar'],
  },
  'denuncias:ver': 'solo lee',
  'doctor': 'solo lee',
  'estadisticas': 'solo lee',
  'firebase:ver': 'solo lee',
  'firebase:verificar': 'solo lee',
  'migration:rollback': ESQUEMA,
  'migration:run': ESQUEMA,
  'muro:explicar': 'solo lee',
  'notificaciones:listar': 'solo lee',
  'notificaciones:probar': {
    hacer: async () => {
      const firebase = new Firebase({
        encendida: true,
        conexiones: () => Promise.reject(new Error('No hace falta')),
        push: () => Promise.reject(new Error('No hace falta')),
      })
      firebase.probar = () => Promise.resolve({ tipo: 'entregada' })
      app.container.swap(Firebase, () => firebase)
      await bien('notificaciones:probar', '7').finally(() => app.container.restore(Firebase))
    },
    deja: ['notificacion.probar'],
  },
  'notificaciones:reintentar': {
    hacer: async () => {
      await notificacion('fallida')
      await bien('notificaciones:reintentar')
    },
    deja: ['entregas.reintentar'],
  },
  'respaldo:crear': 'solo lee',
  // La deja en la base restaurada: tests/consola/respaldo.spec.ts.
  'respaldo:restaurar': 'cambia el esquema, y su constancia es otra',
  'reglas:crear': {
    hacer: () => bien('reglas:crear', '--nombre=Otra', '--si=duracion > 1', '--sumar=1'),
    deja: ['regla.crear'],
  },
  'reglas:deshabilitar': {
    hacer: () => bien('reglas:deshabilitar', MUCHOS),
    deja: ['regla.modificar'],
  },
  'reglas:editar': {
    hacer: () => bien('reglas:editar', MUCHOS, '--orden=9'),
    deja: ['regla.modificar'],
  },
  'reglas:eliminar': { hacer: () => bien('reglas:eliminar', MUCHOS), deja: ['regla.eliminar'] },
  'reglas:esquema': 'solo lee',
  'reglas:exportar': 'solo lee',
  'reglas:habilitar': {
    hacer: async () => {
      await bien('reglas:deshabilitar', MUCHOS)
      await bien('reglas:habilitar', MUCHOS)
    },
    deja: ['regla.modificar', 'regla.modificar'],
  },
  'reglas:historial': 'solo lee',
  'reglas:importar': {
    hacer: async () => {
      const archivo = app.tmpPath(`reglas-${process.pid}.json`)
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:importar', await soloUna(archivo))
    },
    deja: [
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.crear',
    ],
  },
  'reglas:listar': 'solo lee',
  'reglas:predeterminadas': {
    hacer: async () => {
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:predeterminadas')
    },
    deja: ['regla.eliminar', 'regla.crear'],
  },
  'reglas:probar': 'solo lee',
  'reglas:ver': 'solo lee',
  'reglas:volver': {
    hacer: async () => {
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:volver', '1')
    },
    deja: ['regla.eliminar', 'regla.crear'],
  },
  'serve': 'es un proceso',
  'sesion:entrar': 'cambia solo un archivo de quien lo corre',
  'sesion:salir': 'cambia solo un archivo de quien lo corre',
  'usuarios:clave': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await comoAdministrador('usuarios:clave', email, '--generar')
    },
    deja: ['usuario.clave'],
  },
  'usuarios:exportar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await bien('usuarios:exportar', email)
    },
    deja: ['usuario.exportar'],
  },
  'usuarios:olvidar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await bien('usuarios:olvidar', email, '--forzar')
    },
    deja: ['usuario.olvidar'],
  },
  'usuarios:deshabilitar': {
    hacer: async (client) => {
      const { email } = await registrar(client)
      await comoAdministrador('usuarios:deshabilitar', email)
    },
    deja: ['usuario.deshabilitar'],
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
  'usuarios:ver': 'solo lee',
  'videos:deshabilitar': {
    hacer: async (client) => comoAdministrador('videos:deshabilitar', await unVideo(client)),
    deja: ['video.deshabilitar'],
  },
  'videos:habilitar': {
    hacer: async (client) => {
      const video = await unVideo(client)
      await comoAdministrador('videos:deshabilitar', video)
      await comoAdministrador('videos:habilitar', video)
    },
    deja: ['video.deshabilitar', 'video.habilitar'],
  },
  'videos:listar': 'solo lee',
  'videos:ver': 'solo lee',
}

async function soloUna(archivo: string) {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(app.tmpPath(), { recursive: true })
  await writeFile(archivo, JSON.stringify([{ nombre: 'Otra', ...DEFINICION }]))
  return archivo
}
