import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { auditar } from '#auditoria/asentar'
import { Impedimento } from '#base/impedimento'
import type { ConexionDeBase } from '#base/conexion/url'
import { lineaDeRespaldo, lineaDeRestauracion } from '#database/respaldo/postgres'
import {
  comprobar,
  respaldarSqlite,
  restaurarSqlite,
  type Respaldado,
} from '#database/respaldo/sqlite'

type Linea = { tipo: 'linea'; linea: string }

type Restaurado = { filas: Record<string, number>; base: string } & ReturnType<
  typeof restaurarSqlite
>

/** Respaldos de la base de este proceso. La de PostgreSQL la respaldan sus herramientas: se dice cómo. */
export class Respaldos {
  constructor(private readonly base: ConexionDeBase) {}

  /** Con qué terminan los archivos. */
  get extension(): string {
    return this.base.tipo === 'sqlite' ? 'sqlite3' : 'dump'
  }

  /** @throws Impedimento si no se puede */
  crear(archivo: string, { pisar }: { pisar: boolean }): Linea | ({ tipo: 'hecho' } & Respaldado) {
    if (this.base.tipo === 'postgres') {
      return { tipo: 'linea', linea: lineaDeRespaldo(this.base, archivo) }
    }
    if (existsSync(archivo) && !pisar) {
      throw new Impedimento(`Ya existe ${archivo}: elegí otro, o con --forzar se lo pisa.`)
    }
    return { tipo: 'hecho', ...respaldarSqlite(this.#archivo(), archivo) }
  }

  /** @throws Impedimento si no se puede; entonces la base es la que era */
  async restaurar(
    archivo: string,
    { simular, quien }: { simular: boolean; quien: string }
  ): Promise<Linea | ({ tipo: 'hecho' } & Restaurado)> {
    if (this.base.tipo === 'postgres') {
      return { tipo: 'linea', linea: lineaDeRestauracion(this.base, archivo) }
    }
    const base = this.#archivo()
    if (base === archivo) {
      throw new Impedimento('Ese archivo es la base: no es un respaldo de ella.')
    }
    const filas = comprobar(archivo)
    if (simular) {
      return { tipo: 'hecho', filas, base, anterior: null, bajas: 0 }
    }
    const { anterior, bajas } = restaurarSqlite(archivo, base)
    // Un respaldo de antes de que hubiera auditoría no tiene dónde.
    if (await db.connection().schema.hasTable('auditoria')) {
      await auditar({ quien, que: 'respaldo.restaurar', sobre: archivo, despues: { anterior } })
    }
    return { tipo: 'hecho', filas, base, anterior, bajas }
  }

  #archivo(): string {
    const archivo = this.base.tipo === 'sqlite' ? this.base.archivo : ''
    if (archivo === ':memory:') {
      throw new Impedimento('La base está en la memoria de otro proceso: no se la puede respaldar.')
    }
    return resolve(archivo)
  }
}
