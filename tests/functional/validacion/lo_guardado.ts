import db from '@adonisjs/lucid/services/db'
import { red } from '#tests/red'
import { TABLAS } from '#tests/tablas'
import type { Mundo } from './mundo.js'

const PROPIAS = [...TABLAS, 'regla', 'regla_version', 'resolucion', 'auditoria']

/**
 * Todo lo que hay guardado: lo propio fila por fila, los usuarios de auth, los videos de media y si la
 * clave de ana sigue siendo la misma.
 */
export async function loGuardado({ ana, tokens, lugares }: Mundo) {
  const tablas = PROPIAS.map(async (tabla) => [tabla, await filasDe(tabla)] as const)
  const privados = [lugares.ana, lugares.beto].map((id) => `&contactos=${id}`).join('')
  return {
    tablas: Object.fromEntries(await Promise.all(tablas)),
    usuarios: await leer(`${red().auth.url}/usuario?cantidad=1000`, tokens.administrador),
    videos: await leer(
      `${red().media.url}/video?offset=0&cantidad=1000&solo_habilitados=false${privados}`
    ),
    claveDeAna: await entrar(ana.email, '123'),
  }
}

async function filasDe(tabla: string) {
  const filas = await db.from(tabla).select('*')
  return filas.map((fila) => JSON.stringify(fila)).sort()
}

/** Qué contesta auth a unas credenciales. */
export async function entrar(email: string, password: string): Promise<number> {
  const { status } = await fetch(`${red().auth.url}/usuario/sesion`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return status
}

async function leer(url: string, token = ''): Promise<unknown> {
  const respuesta = await fetch(url, { headers: { Authorization: `Bearer ${token}` } })
  if (!respuesta.ok) {
    throw new Error(`${url} contestó ${respuesta.status}`)
  }
  return respuesta.json()
}
