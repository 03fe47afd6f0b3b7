import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { Firebase } from '#operacion/firebase/firebase'
import { vaciar } from '#tests/personas'
import { APP_SERVER, bien, comoAdministrador, notificacion, ultimoAppServer } from './apoyo.js'
import { ESQUEMA, type PorComando } from './tipos.js'

export const DEL_SERVIDOR: Record<string, PorComando> = {
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
  'base:adoptar': ESQUEMA,
  'base:ampliar-ids': ESQUEMA,
  'base:preparar': ESQUEMA,
  'base:verificar': {
    hacer: async () => {
      await db.table('contador_video').insert({ video: 'roto', me_gusta: 3 })
      await bien('base:verificar', '--reparar', '--sin-huerfanos')
    },
    deja: ['contadores.reparar'],
  },
  'cola:depurar': {
    hacer: async () => {
      await notificacion('entregada')
      await bien('cola:depurar')
    },
    deja: ['cola.depurar'],
  },
  'cola:estado': 'solo lee',
  'cola:trabajar': 'es un proceso',
  'completar': 'solo lee',
  'configuracion:ver': 'solo lee',
  'db:truncate': ESQUEMA,
  'db:wipe': ESQUEMA,
  'demo:sembrar': {
    hacer: async (client) => {
      await vaciar(client)
      await bien('demo:sembrar')
    },
    deja: ['demo.sembrar'],
  },
  'doctor': 'solo lee',
  'estadisticas': 'solo lee',
  'firebase:ver': 'solo lee',
  'firebase:verificar': 'solo lee',
  'migration:rollback': ESQUEMA,
  'migration:run': ESQUEMA,
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
  'serve': 'es un proceso',
  'sesion:entrar': 'cambia solo un archivo de quien lo corre',
  'sesion:salir': 'cambia solo un archivo de quien lo corre',
}
