import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { encenderPostgres } from '../postgres/servidor.ts'
import type { Averia } from './averias.ts'
import { levantarProxy } from './proxy_de_postgres.ts'

type Fila = Record<string, unknown>

/** La base de una corrida: cómo llegan los servidores, cómo la mira el oráculo y qué le puede pasar. */
export type BaseDeCaos = {
  url: string
  /** La misma sin nada en el medio: para lo que no se hace con la red rota. */
  directa: string
  averias: Averia[]
  /** Las fallas que se inyectaron dentro de las transacciones. */
  cuenta: Record<string, number>
  activar(si: boolean): void
  consultar(sql: string): Promise<Fila[]>
  cerrar(): Promise<void>
}

export async function conPostgres(azar: () => number): Promise<BaseDeCaos> {
  const postgres = await encenderPostgres()
  const proxy = await levantarProxy(postgres.puerto, azar)
  return {
    url: postgres.url().replace(`:${postgres.puerto}/`, `:${proxy.puerto}/`),
    directa: postgres.url(),
    cuenta: proxy.cuenta,
    activar: proxy.activar,
    averias: [
      { nombre: 'PostgreSQL se reinicia', romper: postgres.apagar, arreglar: postgres.encender },
    ],
    async consultar(sql) {
      const cliente = new pg.Client({ connectionString: postgres.url() })
      await cliente.connect()
      try {
        const { rows } = await cliente.query<Fila>(sql)
        return rows
      } finally {
        await cliente.end()
      }
    },
    async cerrar() {
      proxy.cerrar()
      await postgres.detener()
    },
  }
}

/** Un archivo en un disco chico de verdad, si acá se puede montar uno: así se lo puede llenar. */
export async function conSqlite(carpeta: string): Promise<BaseDeCaos> {
  const disco = join(carpeta, 'disco')
  mkdirSync(disco)
  const montado = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disco]).status === 0
  const archivo = join(disco, 'chotuve.sqlite3')
  const relleno = join(disco, 'relleno')
  const llenar = async () => {
    try {
      const { bavail, bsize } = statfsSync(disco)
      writeFileSync(relleno, Buffer.alloc(bavail * bsize))
    } catch {
      // El servidor escribía a la vez: lo que entró ya lo llenó.
    }
  }
  const vaciar = async () => rmSync(relleno, { force: true })
  if (!montado) {
    process.stdout.write('No se puede montar un tmpfs: el disco no se llena\n')
  }
  return {
    url: `sqlite:///${archivo}`,
    directa: `sqlite:///${archivo}`,
    cuenta: {},
    activar: () => undefined,
    averias: montado ? [{ nombre: 'el disco se llena', romper: llenar, arreglar: vaciar }] : [],
    async consultar(sql) {
      const base = new Database(archivo, { readonly: true, timeout: 5_000 })
      try {
        return base.prepare<[], Fila>(sql).all()
      } finally {
        base.close()
      }
    },
    async cerrar() {
      spawnSync('umount', ['-l', disco])
    },
  }
}
