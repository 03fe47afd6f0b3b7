/*
|--------------------------------------------------------------------------
| Secretos
|--------------------------------------------------------------------------
|
| Lo que no puede aparecer en nada que el proceso escriba, a ningún nivel. El
| registro no los recibe; esto es por lo que otros (una biblioteca, un error
| que nadie atrapó) pongan en un mensaje.
|
*/
import { separarUrls } from '#base/conexion/urls_de_replicas'
import { cortarLinea } from '#start/lineas'

export const OCULTO = '[oculto]'

/** Uno más corto taparía palabras que no tienen nada que ver. */
const LARGO_MINIMO = 6

/** Las que son un secreto de punta a punta. */
export const ENTERAS = [
  'APP_SERVER_TOKEN',
  'METRICAS_TOKEN',
  'FIREBASE_CREDENCIALES',
  'CHOTUVE_ADMIN_CLAVE',
  'APP_KEY',
] as const
const DIRECCIONES = ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'REDIS_URL', 'HTTPS_PROXY'] as const

/*
| Los tokens de usuario no se conocen de antemano, pero tienen forma. Los patrones no vuelven atrás: con lo
| que escriba cualquiera, buscarlos cuesta en proporción al largo.
*/
const CORRIDA = /(?:\\[nrt])?[\w.-]+/g
/** En un JSON, un salto de línea son dos caracteres, y el segundo es una letra. */
const COMIENZO_DE_JWT = /(?:(?<!\w)|(?<=^\\[nrt]))eyJ/
const PORTADOR = /(\bbearer(?:\s|\\[nrt])+)([\x21\x23-\x5b\x5d-\x7e]+)/gi

/** Casi ninguna línea tiene nada de esto, y mirarlo cuesta diez veces menos que buscar las formas. */
const SOSPECHOSO = /eyJ|bearer/i

/** Tapa lo que tenga forma de token. */
export function ocultarTokens(texto: string): string {
  if (!SOSPECHOSO.test(texto)) {
    return texto
  }
  return texto
    .replace(CORRIDA, (corrida) => {
      const desde = corrida.search(COMIENZO_DE_JWT)
      // Con un punto alcanza: puede ser la mitad de uno.
      return desde < 0 || !corrida.includes('.', desde) ? corrida : corrida.slice(0, desde) + OCULTO
    })
    .replace(PORTADOR, `$1${OCULTO}`)
}

/** @returns cómo tapar, en un texto, cada secreto de un entorno */
export function ocultarSecretosDe(entorno: NodeJS.ProcessEnv) {
  const secretos = [
    ...new Set([...ENTERAS.flatMap((una) => enteraDe(entorno[una])), ...claves(entorno)]),
  ]
    .filter((secreto) => secreto.length >= LARGO_MINIMO)
    // Primero los más largos: uno puede contener a otro.
    .sort((uno, otro) => otro.length - uno.length)
  return (texto: string): string => {
    const sinSecretos = secretos.reduce(
      (oculto, secreto) => oculto.replaceAll(secreto, OCULTO),
      texto
    )
    // Los conocidos antes de cortar, que si no el corte partiría uno y su mitad quedaría a la vista.
    return ocultarTokens(cortarLinea(sinSecretos))
  }
}

function enteraDe(valor = ''): string[] {
  return [valor, ...lineasDeLaClavePrivada(valor)]
}

/** En un JSON los saltos de línea de la clave están escapados: se la busca renglón por renglón. */
function lineasDeLaClavePrivada(credenciales: string): string[] {
  const texto = Buffer.from(credenciales, 'base64').toString()
  const clave = /"private_key"\s*:\s*"([^"]+)"/.exec(texto)?.[1] ?? ''
  return clave.split(/\\n|\n/).filter((linea) => linea && !linea.startsWith('-----'))
}

/** Lo que va entre el usuario y el host. `URL` no entiende una dirección con varios hosts. */
const CLAVE = /^\s*[a-z][a-z\d+.-]*:\/\/[^:/?#@]*:([^/?#]*)@/i

/** La clave de cada dirección, como está escrita y como es. */
function claves(entorno: NodeJS.ProcessEnv): string[] {
  const direcciones = DIRECCIONES.flatMap((variable) => separarUrls(entorno[variable] ?? ''))
  return direcciones.flatMap((direccion) => {
    const escrita = CLAVE.exec(direccion)?.[1] ?? ''
    return [escrita, decodificada(escrita), URL.parse(direccion)?.password ?? '']
  })
}

function decodificada(texto: string): string {
  try {
    return decodeURIComponent(texto)
  } catch {
    return texto
  }
}
