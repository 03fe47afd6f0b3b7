/** Un lugar donde puede haber un PostgreSQL; el host puede ser la carpeta de un socket. */
export type Lugar = { host: string; port: number }

const PUERTO = 5432

/**
 * Lee los hosts de una dirección de PostgreSQL, que pueden ser varios: `h1:5432,h2,[::1]:5433`.
 *
 * @throws Error con el motivo, que no repite la dirección
 */
export function leerHosts(direcciones: string): Lugar[] {
  return direcciones.split(',').map((direccion) => {
    const url = URL.parse(`postgres://${direccion || 'localhost'}`)
    if (!url || /[@/]/.test(direccion)) {
      throw new Error('tiene un host o un puerto que no es válido')
    }
    const host = decodificar(url.hostname.replace(/^\[|\]$/g, '')) || 'localhost'
    return { host, port: Number(url.port || PUERTO) }
  })
}

/**
 * Lee los de las opciones `host` y `port`, que valen más que los de la dirección. Un solo puerto es el de
 * todos.
 */
export function leerHostsDeOpciones(hosts: string, puertos: string | undefined): Lugar[] {
  const lista = puertos?.split(',') ?? []
  return hosts.split(',').map((host, indice) => {
    const puerto = (lista.length > 1 ? lista[indice] : lista[0]) || String(PUERTO)
    if (!/^[0-9]{1,5}$/.test(puerto) || Number(puerto) > 65_535) {
      throw new Error('port tiene que ser un puerto, o uno por host separados por comas')
    }
    return { host: host || 'localhost', port: Number(puerto) }
  })
}

/** @throws Error si la codificación porcentual está mal */
export function decodificar(parte: string): string | undefined {
  try {
    return parte ? decodeURIComponent(parte) : undefined
  } catch {
    throw new Error(
      'tiene una codificación porcentual inválida en el usuario, la clave o el nombre'
    )
  }
}
