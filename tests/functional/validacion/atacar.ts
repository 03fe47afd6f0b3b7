import { test } from '@japa/runner'
import { Agent } from 'undici'
import env from '#start/env'
import { tokenDeAdministrador } from '#tests/admin'
import { registrar } from '#tests/personas'
import type { Ataque, Quien, Tabla } from './ataque.js'

/** A diferencia de `fetch`, manda la ruta tal cual: `..` llega como `..`. */
const agente = new Agent()

/** Lo que delataría un error sin atender. */
const INTIMIDADES = /node_modules|\bat \S+ \(|select |insert into|sqlite|postgres|<html|<!doctype/i

/** Registra una prueba por ruta, que hace todos sus ataques y los cuenta si alguno acierta. */
export function atacar(recurso: string, tabla: Tabla) {
  test.group(`Ataques: ${recurso}`, (group) => {
    const tokens: Record<Quien, string | undefined> = {
      persona: undefined,
      administrador: undefined,
      nadie: undefined,
    }
    group.each.setup(async ($test) => {
      const persona = await registrar($test.context.client)
      tokens.persona = persona.token
      tokens.administrador ??= await tokenDeAdministrador()
    })

    for (const [ruta, ataques] of Object.entries(tabla)) {
      test(`${ruta} resiste ${ataques.length}`, async ({ assert }) => {
        const aciertos: string[] = []
        for (const ataque of ataques) {
          const problema = await probar(ruta, ataque, tokens[ataque.quien ?? 'persona'])
          if (problema) {
            aciertos.push(`${ataque.nombre}: ${problema}`)
          }
        }
        assert.deepEqual(aciertos, [])
      })
    }
  })
}

/** Qué se contestó mal, o `null`. */
async function probar(ruta: string, ataque: Ataque, token: string | undefined) {
  const [metodo = 'GET', patron = '/'] = ruta.split(' ')
  const { cuerpo, claves = ['mensaje'] } = ataque
  const esCrudo = typeof cuerpo === 'string' || cuerpo instanceof Uint8Array
  const respuesta = await agente.request({
    origin: `http://${env.get('HOST')}:${env.get('PORT')}`,
    path: ataque.ruta ?? patron,
    method: metodo,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(ataque.cabeceras ?? { 'Content-Type': 'application/json' }),
    },
    body: cuerpo === undefined || esCrudo ? cuerpo : JSON.stringify(cuerpo),
  })
  const texto = await respuesta.body.text()
  const hallados = clavesDe(texto)
  if (respuesta.statusCode !== ataque.estado) {
    return `contestó ${respuesta.statusCode} ${texto.slice(0, 80)} y no ${ataque.estado}`
  }
  if (!hallados || hallados.sort().join() !== [...claves].sort().join()) {
    return `el cuerpo es ${texto.slice(0, 80)}`
  }
  if (INTIMIDADES.test(texto)) {
    return `muestra de más: ${texto.slice(0, 80)}`
  }
  const { headers } = respuesta
  const completas = headers['access-control-allow-origin'] === '*' && headers['x-request-id']
  return completas ? null : 'le faltan cabeceras'
}

function clavesDe(texto: string): string[] | null {
  try {
    return Object.keys(JSON.parse(texto))
  } catch {
    return null
  }
}
