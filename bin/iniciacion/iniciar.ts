/*
| Lo que hace `bin/iniciar`.
*/
import { PERSONAS } from '../../database/demo/personas.ts'
import { prepararDatos } from './datos.ts'
import { AYUDA, leerOpciones, type Opciones } from './opciones.ts'
import { Procesos } from './procesos.ts'
import { exigirPuertosLibres } from './puertos.ts'
import { resumen } from './resumen.ts'

const ADMINISTRADOR = {
  nombre: 'Administrador',
  email: process.env.CHOTUVE_AUTH_ADMIN_EMAIL || 'admin',
  clave: process.env.CHOTUVE_AUTH_ADMIN_CLAVE || 'admin',
}

const procesos = new Procesos()

/** Detiene todo y termina. Una señal durante el arranque también tiene que llegar a los hijos. */
async function terminar(estado: number, motivo?: string) {
  if (motivo) {
    process.stderr.write(`${motivo}\n`)
  }
  await procesos.detener()
  process.exit(estado)
}
for (const senial of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(senial, () => terminar(0))
}

const opciones = leerOpcionesOTerminar()
try {
  await iniciar(opciones)
} catch (error) {
  await terminar(1, error instanceof Error ? error.message : String(error))
}
const caido = await procesos.primeroEnTerminar()
await terminar(1, `Se detuvo ${caido}: se detiene todo lo demás.`)

function leerOpcionesOTerminar(): Opciones {
  try {
    const leidas = leerOpciones(process.argv.slice(2))
    if (leidas) {
      return leidas
    }
    process.stdout.write(AYUDA)
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${AYUDA}`)
    process.exit(2)
  }
}

async function iniciar({ puerto, authPuerto, mediaPuerto, datos, conDemo, limpiar }: Opciones) {
  await exigirPuertosLibres(opciones)
  const { base, redLocal, registro } = prepararDatos({ datos, limpiar })
  const auth = `http://localhost:${authPuerto}`
  const media = `http://localhost:${mediaPuerto}`
  const entorno = {
    NODE_ENV: 'development',
    DATABASE_URL: process.env.DATABASE_URL || base,
    CHOTUVE_AUTH_URL: auth,
    CHOTUVE_MEDIA_URL: media,
    HOST: '0.0.0.0',
    PORT: String(puerto),
  }
  const ace = (nombre: string, ...argumentos: string[]) =>
    procesos.correr({
      nombre,
      argumentos: ['ace.js', nombre, ...argumentos],
      entorno,
      registro: registro('comandos'),
    })

  decir('Encendiendo la red local…')
  const puertos = ['--auth-puerto', `${authPuerto}`, '--media-puerto', `${mediaPuerto}`]
  await procesos.encender(
    {
      nombre: 'la red local',
      argumentos: ['red_local/main.ts', ...puertos, '--datos', redLocal, '--host', '0.0.0.0'],
      entorno: {},
      registro: registro('red_local'),
    },
    `${media}/ping`
  )
  decir('Migrando la base…')
  await ace('migration:run')
  if (conDemo) {
    decir('Sembrando la demo, si la base está vacía…')
    await ace('demo:sembrar', '--si-esta-vacia')
  }
  decir('Encendiendo el servidor…')
  await procesos.encender(
    {
      nombre: 'el servidor',
      argumentos: ['--import=@poppinss/ts-exec', 'bin/server.ts'],
      entorno,
      registro: registro('servidor'),
    },
    `http://localhost:${puerto}/ping`
  )
  process.stdout.write(resumen(opciones, await personasQueEntran(auth), ADMINISTRADOR))
}

function decir(mensaje: string) {
  process.stdout.write(`${mensaje}\n`)
}

/** Las dos personas de la demo que se presentan, si están: la base pudo empezar sin ella. */
async function personasQueEntran(auth: string) {
  const entran = await Promise.all(
    PERSONAS.slice(0, 2).map(async ({ nombre, apellido, email, clave }) => {
      const respuesta = await fetch(`${auth}/usuario/sesion`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: clave }),
      })
      return respuesta.ok ? [{ nombre: `${nombre} ${apellido}`, email, clave }] : []
    })
  )
  return entran.flat()
}
