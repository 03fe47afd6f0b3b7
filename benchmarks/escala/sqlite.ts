/*
| Objetivo 6: sobre un archivo SQLite, lo mismo que sobre PostgreSQL. Las mismas filas en las dos, 8 conexiones, por
| turnos; y cuánto tarda el más lento de cada cien.
|
|   npm run bench -- --escala sqlite     dos minutos
*/
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrar } from '../velocidad/piezas.ts'
import type { Contexto } from './contexto.ts'
import { juntar, medir, percentil, type Medicion } from './medir.ts'
import { enUnMundo, type Lugar } from './mundo.ts'
import { lecturas, reacciones } from './pedidos.ts'

const CONEXIONES = 8
const RAZON = 0.7
const P99_MS = 100
const TABLAS = ['contacto', 'reaccion', 'comentario', 'mensaje', 'notificacion', 'contador_video']

const CASOS = ['muro', 'detalle', 'comentarios', 'perfil', 'chats', 'notificaciones']

export const sqlite = ({ compilado, opciones, anotar }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const lugar = await mundo.poblar('modelo', 60_000, 200)
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-sqlite-'))
    const archivo = join(carpeta, 'base.sqlite3')
    try {
      await migrar(compilado, `sqlite:///${archivo}`)
      await copiar(lugar, archivo)
      const servidores = {
        SQLite: await lugar.encender({ DATABASE_URL: `sqlite:///${archivo}` }),
        PostgreSQL: await lugar.encender(),
      }
      for (const caso of [...CASOS, 'reacción']) {
        const pedidos =
          caso === 'reacción' ? reacciones(lugar.poblacion) : lecturas(caso, lugar.poblacion)
        const vueltas = { SQLite: [] as Medicion[], PostgreSQL: [] as Medicion[] }
        for (let vuelta = 0; vuelta <= opciones.vueltas; vuelta++) {
          for (const cual of ['SQLite', 'PostgreSQL'] as const) {
            const { url, pid } = servidores[cual]
            const carga = { url, pids: [pid], postgres: 0, pedidos, conexiones: CONEXIONES }
            const una = await medir({ ...carga, segundos: vuelta === 0 ? 1 : opciones.segundos })
            if (vuelta > 0) {
              vueltas[cual].push(una)
            }
          }
        }
        anotarCaso(caso, juntar(vueltas.SQLite), juntar(vueltas.PostgreSQL))
      }
    } finally {
      rmSync(carpeta, { recursive: true, force: true })
    }

    function anotarCaso(caso: string, enSqlite: Medicion, enPostgres: Medicion) {
      const ambas = [enSqlite, enPostgres]
      anotar({
        medida: `${caso}: pedidos por segundo, SQLite ÷ PostgreSQL`,
        valor: enSqlite.porSegundo / enPostgres.porSegundo,
        ...(caso === 'muro' && { minimo: RAZON }),
        detalle: `${ambas.map(({ porSegundo }) => Math.round(porSegundo)).join(' / ')} por segundo; CPU ${ambas.map(({ cpu, hechos }) => (cpu / hechos).toFixed(2)).join(' / ')} ms; errores ${ambas.map(({ errores }) => errores).join(' / ')}`,
      })
      anotar({
        medida: `${caso}: p99 de SQLite en ms`,
        valor: percentil(enSqlite, 0.99),
        maximo: P99_MS,
        detalle: `en PostgreSQL, ${percentil(enPostgres, 0.99).toFixed(1)} ms`,
      })
    }
  })

/** Las fechas van escritas como las escribe el servidor, y los sí y no, como los guarda SQLite. */
async function copiar({ consultar }: Lugar, archivo: string) {
  const base = new Database(archivo)
  for (const tabla of TABLAS) {
    const filas: Record<string, unknown>[] = await consultar(`SELECT * FROM ${tabla}`)
    const columnas = Object.keys(filas[0] ?? {})
    const insertar = base.prepare(
      `INSERT INTO ${tabla} (${columnas.join(', ')}) VALUES (${columnas.map(() => '?').join(', ')})`
    )
    base.transaction(() => {
      base.exec(`DELETE FROM ${tabla}`)
      filas.forEach((fila) => insertar.run(columnas.map((una) => comoEnSqlite(fila[una]))))
    })()
  }
  base.exec('ANALYZE')
  base.close()
}

function comoEnSqlite(valor: unknown) {
  if (valor instanceof Date) {
    return valor.toISOString()
  }
  return typeof valor === 'boolean' ? Number(valor) : valor
}
