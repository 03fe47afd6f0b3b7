import type { TestContext } from '@japa/runner/core'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'
import * as apoyo from '#tests/apoyo/servidor'
import { pedir as pedirContrastando } from '#tests/documento/clientes'
import { entornoConRed } from '#tests/red'

export type { Servidor } from '#tests/apoyo/servidor'

/** Enciende un app server en su proceso y espera a que conteste; se apaga al terminar la prueba. */
export async function encenderServidor(prueba: TestContext['test'], entorno: Entorno) {
  const servidor = await apoyo.encenderServidor({ ...entornoConRed(), ...entorno })
  prueba.cleanup(async () => void (await servidor.detener('SIGKILL')))
  return servidor
}

/** Migra una base. @throws Error si no se puede */
export async function migrar(base: string) {
  const { estado, salida, errores } = await correr(process.execPath, [...ACE, 'migration:run'], {
    DATABASE_URL: base,
  })
  if (estado !== 0) {
    throw new Error(`No se pudo migrar: ${salida}${errores}`)
  }
}

/** Pide algo y dice qué contestaron y cuánto tardaron. */
export async function cronometrar(url: string, opciones: RequestInit = {}) {
  const desde = performance.now()
  const respuesta = await pedirContrastando(url, opciones)
  const cuerpo: unknown = await respuesta.json()
  return {
    estado: respuesta.status,
    cabeceras: respuesta.headers,
    cuerpo,
    ms: performance.now() - desde,
  }
}
