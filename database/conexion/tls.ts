import { connect } from 'node:net'
import type { ModoTls } from '#start/entorno/url_de_base'

/** `SSLRequest` del protocolo de PostgreSQL: largo 8, código 80877103. */
const PEDIDO_DE_TLS = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
const ESPERA_MS = 2_000

/**
 * Traduce el modo de cifrado a la opción `ssl` de `pg`, que no conoce *prefer*: para eso le pregunta
 * al servidor si ofrece TLS, como haría libpq (docs/contrato.md §14).
 */
export async function negociarTls(conexion: { host: string; port: number; tls: ModoTls }) {
  switch (conexion.tls) {
    case 'no':
      return false
    case 'verificar':
      return true
    case 'sin-verificar':
      return { rejectUnauthorized: false }
    case 'preferir':
      return (await ofreceTls(conexion)) ? { rejectUnauthorized: false } : false
  }
}

/** Si el servidor no contesta no hay nada que preferir: el error lo dará la conexión de verdad. */
function ofreceTls({ host, port }: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolver) => {
    const direccion = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
    const enchufe = connect(direccion)
    const terminar = (ofrece: boolean) => {
      enchufe.destroy()
      resolver(ofrece)
    }
    enchufe.setTimeout(ESPERA_MS, () => terminar(false))
    enchufe.once('error', () => terminar(false))
    enchufe.once('connect', () => enchufe.write(PEDIDO_DE_TLS))
    enchufe.once('data', (respuesta) => terminar(respuesta.toString('latin1', 0, 1) === 'S'))
  })
}
