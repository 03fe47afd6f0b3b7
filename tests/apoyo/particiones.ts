import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const GUION = join(import.meta.dirname, '../../database/particiones/particionar.sql')

/** Reparte las tablas de una base ya migrada, con el guion de quien lo hace de verdad. */
export async function particionar(base: string, particiones: number) {
  const cliente = new pg.Client(base)
  await cliente.connect()
  try {
    await cliente.query(`SET chotuve.particiones = ${particiones}`)
    await cliente.query(readFileSync(GUION, 'utf-8'))
  } finally {
    await cliente.end()
  }
}

/** Con `PRUEBAS_PARTICIONES`, lo que se prueba corre sobre las tablas repartidas en esas particiones. */
export async function particionarSiSePide() {
  const { PRUEBAS_PARTICIONES: particiones, DATABASE_URL: base = '' } = process.env
  if (particiones && base.startsWith('postgres')) {
    await particionar(base, Number(particiones))
  }
}
