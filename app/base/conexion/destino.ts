import pg, { type ClientConfig } from 'pg'
import { aTiempo } from '#base/a_tiempo'
import { contesta } from '#base/conexion/sondeo'
import { conTls } from '#base/conexion/tls'
import type { Lugar } from '#base/conexion/hosts'
import type { ConexionDePostgres } from '#base/conexion/url'

type Eleccion = Pick<ConexionDePostgres, 'lugares' | 'tls' | 'exigeEscritura'> & {
  /** Lo que vale para cualquiera de los lugares. */
  comun: Omit<ClientConfig, 'ssl' | 'host' | 'port' | 'password'> & { password: string | undefined }
  /** Cuánto se le espera a cada uno. */
  esperaMs: number
}

/**
 * Con qué datos se abre una conexión. Si hay que elegir, se elige cada vez que se abre una: quién es el
 * principal cambia sin que nadie avise. Lucid los espera (`await`) recién entonces (app/base/conexion/tls.ts).
 */
export function destinoDe(eleccion: Eleccion) {
  const { lugares, exigeEscritura, comun, tls } = eleccion
  const [primero = { host: 'localhost', port: 5432 }] = lugares
  if (lugares.length === 1 && !exigeEscritura) {
    return conTls({ ...comun, ...primero }, tls)
  }
  // Las que se abren a la vez comparten la elección.
  let enCurso: Promise<ClientConfig> | undefined
  const espera: PromiseLike<ClientConfig> = {
    then: (conExito, conFalla) => {
      enCurso ??= elegir(eleccion).finally(() => (enCurso = undefined))
      return enCurso.then(conExito, conFalla)
    },
  }
  return { ...primero, ...espera }
}

/** Les pregunta a todos a la vez y se queda con el primero, en su orden, que sirva. */
async function elegir(eleccion: Eleccion): Promise<ClientConfig> {
  const { lugares, esperaMs } = eleccion
  // Es en total, se hable de TLS o no: uno que calla no se lleva el tiempo de los demás.
  const respuestas = lugares.map((lugar) => aTiempo(preguntar(lugar, eleccion), esperaMs, sinNadie))
  respuestas.forEach((respuesta) => respuesta.catch(() => undefined))
  let motivo: unknown
  for (const respuesta of respuestas) {
    try {
      const elegido = await respuesta
      if (elegido.motivo === undefined) {
        return elegido.datos
      }
      motivo = elegido.motivo
    } catch (error) {
      motivo = error
    }
  }
  throw motivo
}

async function preguntar(lugar: Lugar, eleccion: Eleccion) {
  const datos = await conTls({ ...eleccion.comun, ...lugar }, eleccion.tls)
  return { datos, motivo: await porQueNo(lugar, datos, eleccion) }
}

/** Por qué no sirve uno de los lugares, si no sirve. */
async function porQueNo(lugar: Lugar, datos: ClientConfig, { exigeEscritura, esperaMs }: Eleccion) {
  if (exigeEscritura) {
    return (await aceptaEscrituras(datos, esperaMs)) ? undefined : soloLectura()
  }
  return (await contesta(lugar, esperaMs)) ? undefined : sinNadie()
}

async function aceptaEscrituras(datos: ClientConfig, esperaMs: number): Promise<boolean> {
  const cliente = new pg.Client({
    ...datos,
    connectionTimeoutMillis: esperaMs,
    query_timeout: esperaMs,
  })
  // Si cortan después de aceptar, `pg` lo avisa acá además de fallar la consulta.
  cliente.on('error', () => undefined)
  try {
    await cliente.connect()
    const { rows } = await cliente.query<{ transaction_read_only: string }>(
      'SHOW transaction_read_only'
    )
    return rows[0]?.transaction_read_only === 'off'
  } finally {
    void cliente.end().catch(() => undefined)
  }
}

function soloLectura() {
  return Object.assign(new Error('Ningún PostgreSQL acepta escrituras'), { code: '25006' })
}

function sinNadie() {
  return Object.assign(new Error('Ningún PostgreSQL contesta'), { code: 'ECONNREFUSED' })
}
