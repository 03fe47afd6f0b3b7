import { parseArgs } from 'node:util'
import { relojConHistoria, type Historia } from './comun/reloj.ts'
import type { OpcionesDeRedLocal } from './levantar.ts'

export const AYUDA = `Levanta los servidores de auth y de media de Chotuve y, si se pide, lo que se usa de Firebase.

Uso: node red_local/main.ts [opciones]

  --auth-puerto N    puerto del auth server (26080)
  --media-puerto N   puerto del media server (27080)
  --firebase-puerto N        levanta también Firebase: puerto de su base de datos
  --firebase-proxy-puerto N  puerto del proxy por el que se llega a ella (uno libre)
  --datos CARPETA    dónde guardar las bases (datos/red_local), o :memory:
  --host DIRECCIÓN   dónde escuchar (127.0.0.1)
  --historia D:N     fecha las primeras N altas, de personas o de videos, repartidas en los últimos D días
  --costo-de-clave N cuánto cuesta resumir una clave, una potencia de 2 (16384): con muchas personas, menos
  --ayuda            muestra esta ayuda

Variables de entorno:

  IGNORAR_APP_SERVER_TOKEN   con 0, false o no, el auth server exige X-APP-SERVER-TOKEN
  CHOTUVE_AUTH_ADMIN_EMAIL   email de quien administra (admin)
  CHOTUVE_AUTH_ADMIN_CLAVE   su clave (admin)

Ejemplo: node red_local/main.ts --auth-puerto 26080 --media-puerto 27080 --datos /tmp/red
`

/** Las opciones que llegan por la línea de comandos y el entorno, o `null` si se pidió la ayuda. */
export function leerOpciones(
  argumentos: string[],
  entorno: Record<string, string | undefined>
): OpcionesDeRedLocal | null {
  const valores = interpretar(argumentos)
  if (valores.ayuda) return null

  return {
    datos: valores.datos,
    host: valores.host,
    ...(valores.historia !== undefined && {
      reloj: relojConHistoria(leerHistoria(valores.historia)),
    }),
    auth: {
      puerto: leerPuerto('auth-puerto', valores['auth-puerto']),
      ignorarAppServerToken: !/^(0|false|no)$/i.test(entorno.IGNORAR_APP_SERVER_TOKEN ?? ''),
      // Los archivos de compose pasan vacías las variables sin valor: valen como ausentes.
      adminEmail: entorno.CHOTUVE_AUTH_ADMIN_EMAIL || 'admin',
      adminClave: entorno.CHOTUVE_AUTH_ADMIN_CLAVE || 'admin',
      ...(valores['costo-de-clave'] !== undefined && {
        costoClave: leerCosto(valores['costo-de-clave']),
      }),
    },
    media: { puerto: leerPuerto('media-puerto', valores['media-puerto']) },
    ...(valores['firebase-puerto'] !== undefined && {
      firebase: {
        puerto: leerPuerto('firebase-puerto', valores['firebase-puerto']),
        puertoDeProxy: leerPuerto('firebase-proxy-puerto', valores['firebase-proxy-puerto']),
      },
    }),
  }
}

function interpretar(argumentos: string[]) {
  const options = {
    'auth-puerto': { type: 'string', default: '26080' },
    'media-puerto': { type: 'string', default: '27080' },
    'firebase-puerto': { type: 'string' },
    'firebase-proxy-puerto': { type: 'string', default: '0' },
    'datos': { type: 'string', default: 'datos/red_local' },
    'host': { type: 'string', default: '127.0.0.1' },
    'historia': { type: 'string' },
    'costo-de-clave': { type: 'string' },
    'ayuda': { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ args: argumentos, options }).values
  } catch {
    // Los mensajes de Node están en inglés.
    throw new Error(`No se entienden los argumentos: ${argumentos.join(' ')}`)
  }
}

function leerPuerto(opcion: string, texto: string): number {
  const puerto = Number(texto)
  if (!/^[0-9]+$/.test(texto) || puerto > 65535) {
    throw new Error(`--${opcion} tiene que ser un puerto, de 0 a 65535.`)
  }
  return puerto
}

function leerCosto(texto: string): number {
  const costo = /^[1-9][0-9]{0,5}$/.test(texto) ? Number(texto) : 0
  if (!Number.isInteger(Math.log2(costo))) {
    throw new Error('--costo-de-clave tiene que ser una potencia de 2, de 1 a 524288.')
  }
  return costo
}

function leerHistoria(texto: string): Historia {
  const [, dias, altas] = /^([1-9][0-9]{0,3}):([1-9][0-9]{0,5})$/.exec(texto) ?? []
  if (dias === undefined || altas === undefined) {
    throw new Error('--historia tiene que ser días y altas, como 60:20.')
  }
  return { dias: Number(dias), altas: Number(altas) }
}
