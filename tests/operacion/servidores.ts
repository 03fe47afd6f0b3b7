import type { TestContext } from '@japa/runner/core'
import { puertosLibres } from '#tests/consola/iniciado'
import { ACE, correr, encender, SERVIDOR, type Entorno } from '#tests/consola/programas'
import { red } from '#tests/red'

export type Servidor = Awaited<ReturnType<typeof encenderServidor>>

/** Enciende un app server en su proceso y espera a que conteste; se apaga al terminar la prueba. */
export async function encenderServidor(prueba: TestContext['test'], entorno: Entorno) {
  const [puerto] = await puertosLibres(1)
  const url = `http://127.0.0.1:${puerto}`
  const proceso = encender(process.execPath, SERVIDOR, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(puerto),
    CHOTUVE_AUTH_URL: red().auth.url,
    CHOTUVE_MEDIA_URL: red().media.url,
    ...entorno,
  })
  prueba.cleanup(async () => void (await proceso.detener('SIGKILL')))
  await proceso.contesta(`${url}/ping`)
  return { ...proceso, url, puerto: puerto ?? 0 }
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
  const respuesta = await fetch(url, opciones)
  const cuerpo: unknown = await respuesta.json()
  return {
    estado: respuesta.status,
    cabeceras: respuesta.headers,
    cuerpo,
    ms: performance.now() - desde,
  }
}
