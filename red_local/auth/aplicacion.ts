import { type Aplicacion, crearAplicacion } from '../comun/aplicacion.ts'
import type { Base } from '../comun/base.ts'
import { type Reloj, relojDelSistema } from '../comun/reloj.ts'
import { crearAppServers } from './app_servers.ts'
import { obtenerSecreto } from './base.ts'
import { COSTO_POR_DEFECTO } from './claves.ts'
import { crearPermisos } from './permisos.ts'
import { agregarRutasDeAppServers } from './rutas_de_app_servers.ts'
import { agregarRutasDeDatos } from './rutas_de_datos.ts'
import { agregarRutasDeRegistro } from './rutas_de_registro.ts'
import { agregarRutasDeSesion } from './rutas_de_sesion.ts'
import { agregarRutasDeUsuarios } from './rutas_de_usuarios.ts'
import { crearTokens } from './tokens.ts'
import { crearUsuarios } from './usuarios.ts'

export interface OpcionesDeAuth {
  /** Atiende sin exigir `X-APP-SERVER-TOKEN`; encendido por defecto, que es lo cómodo en local. */
  ignorarAppServerToken?: boolean
  adminEmail?: string
  adminClave?: string
  /** El costo de scrypt, una potencia de 2; menos de 2 cuenta como 2. */
  costoClave?: number
  reloj?: Reloj
}

/** Arma el auth server de `docs/contrato.md §9` sobre su base. */
export function crearAplicacionDeAuth(base: Base, opciones: OpcionesDeAuth = {}): Aplicacion {
  const {
    ignorarAppServerToken = true,
    adminEmail = 'admin',
    adminClave = 'admin',
    costoClave = COSTO_POR_DEFECTO,
    reloj = relojDelSistema,
  } = opciones

  const aplicacion = crearAplicacion('mensaje')
  const tokens = crearTokens(obtenerSecreto(base))
  const usuarios = crearUsuarios(base, reloj)
  const appServers = crearAppServers(base)
  const permisos = crearPermisos({ tokens, appServers, ignorarAppServerToken })

  agregarRutasDeSesion(aplicacion, {
    usuarios,
    tokens,
    permisos,
    administrador: { email: adminEmail, clave: adminClave },
  })
  agregarRutasDeRegistro(aplicacion, {
    usuarios,
    tokens,
    permisos,
    emailDelAdministrador: adminEmail,
    costoClave,
  })
  agregarRutasDeUsuarios(aplicacion, { usuarios, permisos })
  agregarRutasDeAppServers(aplicacion, { appServers, tokens, permisos })
  agregarRutasDeDatos(aplicacion, base)
  return aplicacion
}
