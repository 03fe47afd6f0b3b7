import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import type { Assert } from '@japa/assert'
import { SesionGuardada } from '#administracion/sesion_guardada'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import Asiento from '#models/asiento'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { AdministracionDeAuthHttp } from '#red/auth/administracion_http'
import { ServidorDeAuth } from '#red/auth/contrato'
import { AuthHttp } from '#red/auth/driver_http'
import { AdministracionDeMedia } from '#red/media/administracion'
import { AdministracionDeMediaHttp } from '#red/media/administracion_http'
import { ServidorDeMedia } from '#red/media/contrato'
import { MediaHttp } from '#red/media/driver_http'
import type { Servidor } from '#red/errores'
import { Cliente } from '#red/transporte/cliente'
import { tokenDeAdministrador } from '#tests/admin'
import { puertoLibre } from '#tests/apoyo/puertos'
import { correr } from '../reglas/comandos.js'

/** Lo que dice el entorno del administrador, hasta que termine la prueba. */
export const conCuenta = (cuenta: { email?: string; clave?: string }) =>
  app.container.swap(CuentaDelAdministrador, () => new CuentaDelAdministrador(cuenta))

export const COMO_ADMIN = { email: 'admin', clave: 'admin' }

export async function sesionGuardada() {
  const guardada = await app.container.make(SesionGuardada)
  return {
    guardada,
    texto: () => readFileSync(guardada.archivo, 'utf-8'),
    guardar: async () => guardada.guardar({ email: 'admin', token: await tokenDeAdministrador() }),
  }
}

/** Deja todo como estaba: lo que se reemplazó y la sesión. */
export async function restaurar() {
  app.container.restoreAll()
  const { guardada } = await sesionGuardada()
  await rm(guardada.archivo, { force: true })
}

/** Un servidor que no está: en su puerto no escucha nadie. */
export async function apagar(servidor: Servidor) {
  const url = `http://127.0.0.1:${await puertoLibre()}`
  const cliente = new Cliente(servidor, { url, tiempoLimiteMs: 1_000, appServerToken: undefined })
  if (servidor === 'auth') {
    app.container.swap(ServidorDeAuth, () => new AuthHttp(cliente))
    app.container.swap(AdministracionDeAuth, () => new AdministracionDeAuthHttp(cliente))
  } else {
    app.container.swap(ServidorDeMedia, () => new MediaHttp(cliente))
    app.container.swap(AdministracionDeMedia, () => new AdministracionDeMediaHttp(cliente))
  }
}

/** Lo asentado, en orden, con el antes y el después. */
export async function asientos() {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ que, sobre, antes, despues }) => ({
    que,
    sobre,
    antes: antes && JSON.parse(antes),
    despues: despues && JSON.parse(despues),
  }))
}

/** Una línea de error que dice de qué servidor es, y nada más. */
export function unaLinea(errores: string, que: RegExp): boolean {
  return errores.trim().split('\n').length === 1 && que.test(errores) && !/\bat /.test(errores)
}

/** Que, con un servidor caído, un comando termine con 1, una línea de error y nada en la salida. */
export async function seCae(
  assert: Assert,
  comando: Parameters<typeof correr>[0],
  argumentos: string[],
  que: RegExp
) {
  const { estado, salida, errores } = await correr(comando, argumentos)
  assert.deepEqual([estado, salida], [1, ''], comando.commandName)
  assert.isTrue(unaLinea(errores, que), errores)
}

/** Como si el proceso corriera en producción. */
export async function enProduccion(hacer: () => Promise<void>) {
  Object.defineProperty(app, 'inProduction', { value: true, configurable: true })
  try {
    await hacer()
  } finally {
    Reflect.deleteProperty(app, 'inProduction')
  }
}
