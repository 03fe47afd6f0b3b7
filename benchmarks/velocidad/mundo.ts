import assert from 'node:assert/strict'
import { join } from 'node:path'
import pg from 'pg'
import { lanzar, type Entorno, type Proceso } from '../../tests/apoyo/procesos.ts'
import { encenderServidor } from '../../tests/apoyo/servidor.ts'
import { CON_CUENTAS, encenderPostgres } from '../../tests/postgres/servidor.ts'
import { llenar } from './base.ts'

const AJUSTES = {
  ...CON_CUENTAS,
  'pg_stat_statements.track_planning': 'on',
  'max_connections': '200',
}

/** Lo que alguien pondría si auth le quedara lejos. */
const CON_CACHES = { CACHE_PERFILES_S: '60', CACHE_SESIONES_S: '10' }

/** Los tres que se comparan. */
export const SERVIDORES = ['producto', 'paquetes', 'desnudo'] as const

export type Cual = (typeof SERVIDORES)[number]

export type Medido = { url: string; pid: number; base: string }

export type Mundo = Awaited<ReturnType<typeof armarMundo>>

/** Un PostgreSQL, los simulados y los tres servidores, cada uno con su copia de la misma base. */
export async function armarMundo(
  compilado: string,
  { node = [], caches = false }: { node?: string[]; caches?: boolean } = {}
) {
  const postgres = await encenderPostgres({ ajustes: AJUSTES })
  const enPostgres = async (sentencia: string, base = 'postgres') => {
    const cliente = new pg.Client({ connectionString: postgres.url(base) })
    await cliente.connect()
    try {
      const { rows } = await cliente.query(sentencia)
      return rows
    } finally {
      await cliente.end()
    }
  }
  await enPostgres('CREATE DATABASE modelo')
  await enPostgres('CREATE EXTENSION pg_stat_statements')

  const migracion = lanzar(['ace.js', 'migration:run', '--force'], {
    cwd: compilado,
    entorno: { NODE_ENV: 'production', PORT: '1', DATABASE_URL: postgres.url('modelo') },
  })
  assert.equal(await migracion.estado, 0, migracion.escrito())
  await llenar(postgres.url('modelo'))

  const sustitutos = await encender('sustitutos.ts', [], {})
  const { auth = '', media = '' } = sustitutos.dice
  const servidores = new Map<Cual, Medido>()
  const procesos: Proceso[] = [sustitutos.proceso]
  for (const cual of SERVIDORES) {
    await enPostgres(`CREATE DATABASE ${cual} TEMPLATE modelo`)
    const DATABASE_URL = postgres.url(cual)
    if (cual === 'producto') {
      const entorno = {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        DATABASE_URL,
        CHOTUVE_AUTH_URL: auth,
        CHOTUVE_MEDIA_URL: media,
        LIMITES: 'no',
        NODE_OPTIONS: node.join(' '),
        ...(caches && CON_CACHES),
      }
      const encendido = await encenderServidor(entorno, { compilado, listoEn: '/health/ready' })
      procesos.push(encendido)
      servidores.set(cual, { url: encendido.url, pid: encendido.pid, base: cual })
    } else {
      const piso = await encender('piso/servidor.ts', [cual], {
        AUTH: auth,
        MEDIA: media,
        DATABASE_URL,
      })
      procesos.push(piso.proceso)
      servidores.set(cual, { url: piso.dice.url ?? '', pid: piso.proceso.pid, base: cual })
    }
  }

  const vacio = await encender('piso/vacio.ts', [], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
  })
  procesos.push(vacio.proceso)

  const [{ pid }] = await enPostgres(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`
  )
  return {
    servidores,
    /** El framework solo, que no usa ninguna base. */
    vacio: { url: vacio.dice.url ?? '', pid: vacio.proceso.pid, base: 'postgres' },
    pidDePostgres: Number(pid),
    /** Cuántas sentencias recibió una base, y cuántas llamadas auth y media. */
    async cuentas(base: string) {
      const [{ sentencias }] = await enPostgres(
        `SELECT coalesce(sum(calls), 0)::int AS sentencias FROM pg_stat_statements s
           JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '${base}'`
      )
      const cuentas = await Promise.all(
        [auth, media].map(async (url) => {
          const respuesta = await fetch(`${url}/cuenta`)
          const { cuenta } = (await respuesta.json()) as { cuenta: number }
          return cuenta
        })
      )
      return {
        sentencias: Number(sentencias),
        llamadas: cuentas.reduce((suma, una) => suma + una, 0),
      }
    },
    async desarmar() {
      await Promise.all(procesos.map((proceso) => proceso.detener()))
      await postgres.detener()
    },
  }
}

/** Enciende uno de los programas de esta carpeta y espera a que diga dónde está. */
async function encender(programa: string, argumentos: string[], entorno: Entorno) {
  const proceso = lanzar([join(import.meta.dirname, programa), ...argumentos], {
    cwd: process.cwd(),
    entorno,
  })
  await proceso.hasta('listo ')
  const dice: Record<string, string> = JSON.parse(proceso.salida().replace('listo ', ''))
  return { proceso, dice }
}
