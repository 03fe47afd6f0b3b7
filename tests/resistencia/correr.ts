/*
| Fallas y carga que hay que resistir, sobre lo compilado y con partes de verdad.
|
|   bin/con-node node tests/resistencia/correr.ts CARPETA              (la de `node ace build`)
|   bin/con-node node tests/resistencia/correr.ts CARPETA --minutos 30 --por-segundo 60
|   bin/con-node node tests/resistencia/correr.ts CARPETA --solo goteo
|
| Sin opciones es la corrida corta, de unos minutos, que hace la integración continua. Con `--minutos`
| ese es el largo del uso parejo, y los demás pasos se alargan con él. La última línea es
| «N passed, N failed», con «, N skipped» si algo se salteó.
*/
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { apagado } from './escenas/apagado.ts'
import { conexionesOciosas } from './escenas/conexiones_ociosas.ts'
import { goteo } from './escenas/goteo.ts'
import { mezclaPareja } from './escenas/mezcla_pareja.ts'
import { muerte } from './escenas/muerte.ts'
import { postgresReiniciado } from './escenas/postgres_reiniciado.ts'
import { redEnferma } from './escenas/red_enferma.ts'
import { redisAusente } from './escenas/redis_ausente.ts'
import { CargaEnCurso } from './carga.ts'
import { armarMundo } from './mundo.ts'

const ESCENAS = {
  apagado,
  muerte,
  postgres: postgresReiniciado,
  red: redEnferma,
  redis: redisAusente,
  ociosas: conexionesOciosas,
  goteo,
  mezcla: mezclaPareja,
}

const { values: opciones, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'minutos': { type: 'string' },
    'por-segundo': { type: 'string', default: '30' },
    'solo': { type: 'string' },
  },
})
const porSegundo = Number(opciones['por-segundo'])
const corta = { segundos: 6, porSegundo }
const larga = { segundos: 60, porSegundo }
const minutos = Number(opciones.minutos ?? 0)
const elegidas = Object.entries(ESCENAS).filter(
  ([cual]) => opciones.solo === undefined || opciones.solo === cual
)

if (elegidas.length === 0) {
  process.stderr.write(
    `No hay ninguna escena «${opciones.solo}»: ${Object.keys(ESCENAS).join(', ')}\n`
  )
  process.exit(2)
}

const cuenta = { pasaron: 0, fallaron: 0, salteadas: 0 }
const mundo = await armarMundo(resolve(positionals[0] ?? 'build'))
for (const [cual, escena] of elegidas) {
  if (escena.salteada) {
    cuenta.salteadas++
    process.stdout.write(`  - resistencia: ${escena.nombre} (salteada: ${escena.salteada})\n`)
    continue
  }
  try {
    const medida = minutos > 0 ? larga : corta
    // El uso parejo dura el doble de lo que se le dice: la primera mitad calienta.
    const segundos = cual === 'mezcla' && minutos > 0 ? minutos * 30 : medida.segundos
    const renglones = await escena.correr(mundo, { ...medida, segundos })
    cuenta.pasaron++
    process.stdout.write(`  ✔ resistencia: ${escena.nombre}\n`)
    renglones.forEach((renglon) => process.stdout.write(`      ${renglon}\n`))
  } catch (error) {
    cuenta.fallaron++
    process.stdout.write(`  ✖ resistencia: ${escena.nombre}\n${error}\n`)
  }
  CargaEnCurso.abandonarTodas()
  await mundo.despejar()
}
await mundo.desarmar()
const salteadas = cuenta.salteadas > 0 ? `, ${cuenta.salteadas} skipped` : ''
process.stdout.write(`${cuenta.pasaron} passed, ${cuenta.fallaron} failed${salteadas}\n`)
// Una escena que falló puede haber dejado algo abierto.
process.exit(cuenta.fallaron > 0 ? 1 : 0)
