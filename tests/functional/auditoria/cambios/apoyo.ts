import type ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { registrar, subirVideo } from '#tests/personas'
import { correr } from '../../reglas/comandos.js'

/** Corre un comando y exige que haya podido. */
export async function bien(nombre: string, ...argumentos: string[]) {
  const clase = await claseDe(nombre)
  const { estado, errores } = await correr(clase, argumentos)
  if (estado) {
    throw new Error(`${nombre} terminó con ${estado}: ${errores}`)
  }
}

/** Lo mismo, con la cuenta del administrador en el entorno. */
export async function comoAdministrador(nombre: string, ...argumentos: string[]) {
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
export async function notificacion(estado: 'fallida' | 'entregada') {
  const fila = { usuario: 7, tipo: 'x', titulo: 't', cuerpo: 'c', causante: 8, leida: true, estado }
  await db.table('notificacion').insert({ ...fila, fecha: '2020-01-01T00:00:00.000Z' })
}

export const APP_SERVER = ['--url=http://uno.test', '--nombre=Uno']

export async function ultimoAppServer(): Promise<string> {
  const fila = await db
    .from('auditoria')
    .where('que', 'app-server.registrar')
    .orderBy('id', 'desc')
    .first()
  return String(fila?.sobre).replace('app server ', '')
}

export const unVideo = async (client: ApiClient) => subirVideo(client, await registrar(client))
