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

/** Lo que `URL` saca sin avisar, y en el nombre de un archivo sería otra base. */
const CONTROLES = /\p{Cc}/u

/** Los hosts de la dirección, que `URL` no entiende si son varios o si no hay ninguno. */
const HOSTS = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)/i

/**
 * Lee `DATABASE_URL`. Los mensajes de error no repiten la dirección: lleva la contraseña.
 *
 * @throws Error con el motivo
 */
export function leerUrlDeBase(escrita: string): ConexionDeBase {
  // Lo que queda en las puntas es de cómo se la escribió: un renglón de más en un archivo.
  const direccion = escrita.trim()
  if (CONTROLES.test(direccion)) {
    throw new Error('tiene un salto de línea o un carácter de control en el medio')
  }
  if (direccion.startsWith(SQLITE)) {
    return { tipo: 'sqlite', archivo: leerArchivo(direccion.slice(SQLITE.length)) }
  }

  const hosts = HOSTS.exec(direccion)?.[2]
  const url = URL.parse(direccion.replace(HOSTS, '$1localhost'))
  if (!url || hosts === undefined) {
    throw new Error('tiene que ser postgres://…, postgresql://… o sqlite:///…')
  }

  if (url.hash) {
    throw new Error('tiene un # suelto: en una clave o en un nombre se escribe %23')
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

/** Con una opción en el nombre se abriría otro archivo, vacío. */
function leerArchivo(archivo: string): string {
  if (archivo.includes('?')) {
    throw new Error('no admite opciones en sqlite:///…: sacale lo que va desde el ?')
  }
  if (!archivo.trim() || archivo !== archivo.trim()) {
    throw new Error('tiene que decir el archivo después de sqlite:///, sin blancos en las puntas')
  }
  return archivo
}

/** `port` sin `host` cambia el de los hosts de la dirección. */
function conPuertos(lugares: Lugar[], puertos: string | undefined): Lugar[] {
  return puertos ? leerHostsDeOpciones(lugares.map(({ host }) => host).join(), puertos) : lugares
}
