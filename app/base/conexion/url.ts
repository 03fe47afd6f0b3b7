import { decodificar, leerHosts, leerHostsDeOpciones, type Lugar } from '#base/conexion/hosts'
import { leerOpciones, type ModoTls } from '#base/conexion/opciones'

export type ConexionDePostgres = {
  tipo: 'postgres'
  /** En el orden en que se los prueba. */
  lugares: Lugar[]
  user: string | undefined
  password: string | undefined
  database: string | undefined
  tls: ModoTls
  /** Si solo sirve uno en el que se pueda escribir. */
  exigeEscritura: boolean
  /** Con qué nombre presentarse, si se eligió. */
  aplicacion: string | undefined
  /** Cuánto puede tardar en abrirse una conexión, si se eligió. */
  conexionMs: number | undefined
}

export type ConexionDeBase = { tipo: 'sqlite'; archivo: string } | ConexionDePostgres

const SQLITE = 'sqlite:///'

/** Los hosts de la dirección, que `URL` no entiende si son varios o si no hay ninguno. */
const HOSTS = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)/i

/**
 * Lee `DATABASE_URL`. Los mensajes de error no repiten la dirección: lleva la contraseña.
 *
 * @throws Error con el motivo
 */
export function leerUrlDeBase(direccion: string): ConexionDeBase {
  if (direccion.startsWith(SQLITE) && direccion.length > SQLITE.length) {
    return { tipo: 'sqlite', archivo: direccion.slice(SQLITE.length) }
  }

  const hosts = HOSTS.exec(direccion)?.[2]
  const url = URL.parse(direccion.replace(HOSTS, '$1localhost'))
  if (!url || hosts === undefined) {
    throw new Error('tiene que ser postgres://…, postgresql://… o sqlite:///…')
  }

  const { host, port, ...opciones } = leerOpciones(url.searchParams)
  return {
    tipo: 'postgres',
    lugares: host ? leerHostsDeOpciones(host, port) : conPuertos(leerHosts(hosts), port),
    user: decodificar(url.username),
    password: decodificar(url.password),
    database: decodificar(url.pathname.slice(1)),
    ...opciones,
  }
}

/** `port` sin `host` cambia el de los hosts de la dirección. */
function conPuertos(lugares: Lugar[], puertos: string | undefined): Lugar[] {
  return puertos ? leerHostsDeOpciones(lugares.map(({ host }) => host).join(), puertos) : lugares
}
