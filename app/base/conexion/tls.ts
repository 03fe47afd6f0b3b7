import type { ClientConfig } from 'pg'
import { ofreceTls } from '#base/conexion/sondeo'
import type { ModoTls } from '#base/conexion/opciones'

type Conexion = Omit<ClientConfig, 'ssl' | 'password'> & {
  host: string
  port: number
  password: string | undefined
}

const SIN_VERIFICAR = { rejectUnauthorized: false }

const SSL: Record<Exclude<ModoTls, 'preferir'>, ClientConfig['ssl']> = {
  'no': false,
  'verificar': true,
  'sin-verificar': SIN_VERIFICAR,
}

/** Traduce el modo de cifrado a la opción `ssl` de `pg` (docs/contrato.md §14). */
export function conTls(conexion: Conexion, modo: ModoTls) {
  // Por el socket de esta máquina PostgreSQL no habla TLS, y no le hace falta.
  if (conexion.host.startsWith('/')) {
    return { ...conexion, ssl: false }
  }
  return modo === 'preferir' ? negociada(conexion) : { ...conexion, ssl: SSL[modo] }
}

/**
 * `pg` no conoce *prefer*: antes de cada conexión hay que preguntarle al servidor si ofrece TLS, como
 * haría libpq. Lucid espera (`await`) los datos de conexión cada vez que abre una, así que hacerlos
 * esperables es la manera de que se pregunte entonces: una base que no estaba al arrancar, o que volvió
 * de otra manera, no queda mal para siempre. `then` es una propiedad y no un método de una clase porque
 * knex copia los datos propiedad por propiedad.
 */
function negociada(conexion: Conexion) {
  const { host, port } = conexion
  const espera: PromiseLike<ClientConfig> = {
    then: (conExito, conFalla) => negociar(conexion).then(conExito, conFalla),
  }
  return { host, port, ...espera }
}

async function negociar(conexion: Conexion): Promise<ClientConfig> {
  return { ...conexion, ssl: (await ofreceTls(conexion)) ? SIN_VERIFICAR : false }
}
