import type { ApiClient, ApiRequest } from '@japa/api-client'
import type { Servidor } from '#red/errores'
import type { Mundo } from './mundo.js'

/** Una llamada que una ruta hace a otro servidor. */
export type LlamadaDeRuta = {
  servidor: Servidor
  metodo: 'GET' | 'POST' | 'PUT'
  ruta: RegExp
  /** De su éxito solo importa el estado: un 200 con otro JSON también es un éxito. */
  sinForma?: true
}

export type Ruta = {
  nombre: string
  pedir: (client: ApiClient, mundo: Mundo) => ApiRequest
  /** Las llamadas que hace, vuelta por vuelta: las de una vuelta van a la vez. */
  vueltas: LlamadaDeRuta[][]
}

const SESION: LlamadaDeRuta = {
  servidor: 'auth',
  metodo: 'GET',
  ruta: /^\/usuario\/sesion$/,
}
export const USUARIO: LlamadaDeRuta = { servidor: 'auth', metodo: 'GET', ruta: /^\/usuario\/\d+$/ }
export const USUARIOS: LlamadaDeRuta = { servidor: 'auth', metodo: 'GET', ruta: /^\/usuario\?ids=/ }
export const VIDEO: LlamadaDeRuta = { servidor: 'media', metodo: 'GET', ruta: /^\/video\/\w+$/ }
export const EDICION: LlamadaDeRuta = {
  servidor: 'media',
  metodo: 'PUT',
  ruta: /^\/video\/\w+$/,
  sinForma: true,
}
export const VIDEOS: LlamadaDeRuta = { servidor: 'media', metodo: 'GET', ruta: /^\/video\?/ }

export const publica = (
  nombre: string,
  pedir: Ruta['pedir'],
  ...vueltas: LlamadaDeRuta[][]
): Ruta => ({
  nombre,
  pedir,
  vueltas,
})

/** Una ruta con sesión: la primera vuelta la comprueba. */
export const protegida = (
  nombre: string,
  pedir: Ruta['pedir'],
  ...vueltas: LlamadaDeRuta[][]
): Ruta => ({
  nombre,
  pedir: (client, mundo) => pedir(client, mundo).bearerToken(mundo.ana.token),
  vueltas: [[SESION], ...vueltas],
})

export const deAdministrador = (
  nombre: string,
  pedir: Ruta['pedir'],
  ...vueltas: LlamadaDeRuta[][]
): Ruta => ({
  nombre,
  pedir: (client, mundo) => pedir(client, mundo).bearerToken(mundo.administrador),
  vueltas: [[SESION], ...vueltas],
})
