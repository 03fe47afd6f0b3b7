/**
 * Cómo se cifra la conexión. `preferir` es lo que hacía el servidor anterior: TLS si PostgreSQL lo
 * ofrece, sin verificar el certificado, y si no en claro (docs/contrato.md §14).
 */
export type ModoTls = 'preferir' | 'sin-verificar' | 'verificar' | 'no'

const MODOS_TLS: Record<string, ModoTls> = {
  'disable': 'no',
  'allow': 'preferir',
  'prefer': 'preferir',
  'require': 'sin-verificar',
  'no-verify': 'sin-verificar',
  'verify-ca': 'verificar',
  'verify-full': 'verificar',
}

/** `ssl=true` es como otros programas escriben `sslmode=require`. */
const SSL: Record<string, string> = { true: 'require', false: 'disable' }

const CONOCIDAS = [
  'sslmode',
  'ssl',
  'application_name',
  'connect_timeout',
  'target_session_attrs',
  'host',
  'port',
]

/** Lo único que se repite de una dirección: el nombre de una opción, y si no puede ser otra cosa. */
const NOMBRE = /^[a-z_]{1,40}$/i

/**
 * Lee las opciones de una dirección de PostgreSQL. Una que no se conoce se rechaza: quien la escribió
 * espera que se la respete.
 *
 * @throws Error con el motivo, que no repite ningún valor
 */
export function leerOpciones(consulta: URLSearchParams) {
  const nombres = [...consulta.keys()]
  const ajena = nombres.find((nombre) => !CONOCIDAS.includes(nombre))
  if (ajena !== undefined) {
    const cual = NOMBRE.test(ajena) ? `no conoce la opción ${ajena}` : 'tiene una opción ilegible'
    throw new Error(`${cual}; las que se respetan son ${CONOCIDAS.join(', ')}`)
  }
  const repetida = nombres.find((nombre, indice) => nombres.indexOf(nombre) !== indice)
  if (repetida) {
    throw new Error(`tiene más de una vez la opción ${repetida}`)
  }
  const opcion = (nombre: string) => consulta.get(nombre) || undefined
  return {
    tls: leerTls(opcion('sslmode'), opcion('ssl')),
    aplicacion: opcion('application_name'),
    conexionMs: leerPlazo(opcion('connect_timeout')),
    exigeEscritura: leerExigencia(opcion('target_session_attrs')),
    host: opcion('host'),
    port: opcion('port'),
  }
}

function leerTls(sslmode: string | undefined, ssl: string | undefined): ModoTls {
  const deSsl = SSL[ssl ?? 'true']
  if (!deSsl) {
    throw new Error('ssl tiene que ser true o false')
  }
  const tls = MODOS_TLS[sslmode ?? (ssl ? deSsl : 'prefer')]
  if (!tls) {
    throw new Error(`sslmode tiene que ser uno de ${Object.keys(MODOS_TLS).join(', ')}`)
  }
  return tls
}

/** En segundos, como lo escribe PostgreSQL; 0 es sin límite propio. */
function leerPlazo(segundos: string | undefined): number | undefined {
  if (segundos !== undefined && !/^[0-9]{1,4}$/.test(segundos)) {
    throw new Error('connect_timeout tiene que ser un entero de segundos')
  }
  return Number(segundos ?? 0) * 1_000 || undefined
}

function leerExigencia(atributos = 'any'): boolean {
  if (!['any', 'read-write'].includes(atributos)) {
    throw new Error('target_session_attrs tiene que ser any o read-write')
  }
  return atributos === 'read-write'
}
