import { Agent } from 'undici'
import { contrastar } from '#tests/documento/contrastar'
import { urlPropia } from '#tests/servidor_aparte'
import type { Ataque } from './ataque.js'
import { ubicar, type Mundo } from './mundo.js'
import { coincide } from './respuestas.js'

/** A diferencia de `fetch`, manda la ruta tal cual: `..` llega como `..`. */
const agente = new Agent()

/** Lo que delataría un error sin atender. */
const INTIMIDADES =
  /node_modules|\bat \S+ \(|select |insert into|sqlite|postgres|constraint|<html|<!doctype/i

const JSON_UTF8 = 'application/json; charset=UTF-8'

/** Manda un pedido y dice qué se contestó mal, o `null`. */
export async function probar(ruta: string, ataque: Ataque, mundo: Mundo): Promise<string | null> {
  const [metodo = 'GET'] = ruta.split(' ')
  const direccion = ubicar(ataque.ruta, mundo)
  const { headers, statusCode, body } = await agente.request({
    origin: urlPropia(),
    path: direccion,
    method: metodo,
    ...armar(ataque, mundo),
  })
  const texto = await body.text()
  contrastar({
    metodo,
    ruta: direccion,
    estado: statusCode,
    cabeceras: Object.fromEntries(
      Object.entries(headers).map(([nombre, valor]) => [nombre, String(valor)])
    ),
    cuerpo: texto,
  })
  const contestado = `${statusCode} ${texto.slice(0, 120)}`
  if (statusCode !== ataque.estado) {
    return `contestó ${contestado} y no ${ataque.estado}`
  }
  if (!String(headers['content-type']).startsWith('application/json')) {
    return `contestó ${headers['content-type']}`
  }
  if (!coincide(interpretar(texto), ataque.responde)) {
    return `contestó ${contestado}`
  }
  if (statusCode >= 400 && INTIMIDADES.test(texto)) {
    return `muestra de más: ${contestado}`
  }
  const completas = headers['access-control-allow-origin'] === '*' && headers['x-request-id']
  return completas ? null : 'le faltan cabeceras'
}

/** El cuerpo y las cabeceras. A quien prefiera HTML se le contesta JSON igual. */
function armar(ataque: Ataque, mundo: Mundo) {
  const { cuerpo, formato, quien = 'ana', cabeceras = {} } = ataque
  const token = mundo.tokens[quien]
  const datos = typeof cuerpo === 'function' ? cuerpo(mundo) : cuerpo
  const json = datos === undefined ? undefined : JSON.stringify(datos)
  const escrito = formato?.(json ?? '') ?? {
    cuerpo: json,
    cabeceras: json === undefined ? {} : { 'Content-Type': JSON_UTF8 },
  }
  return {
    body: escrito.cuerpo,
    headers: {
      Accept: 'text/html, text/plain;q=0.9',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...escrito.cabeceras,
      ...(typeof cabeceras === 'function' ? cabeceras(mundo) : cabeceras),
    },
  }
}

function interpretar(texto: string): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    return undefined
  }
}
