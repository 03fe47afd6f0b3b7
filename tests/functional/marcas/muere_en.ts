/*
| Se carga con `--import` en un servidor para matarlo justo antes de mandarle a la base la sentencia que diga
| `MUERE_EN`: sin terminar nada de lo que estaba haciendo.
*/
import Database from 'better-sqlite3'
import pg from 'pg'

const fatal = new RegExp(process.env.MUERE_EN ?? '(?!)', 'i')

function mirar(consulta: unknown) {
  const sql =
    typeof consulta === 'object' && consulta !== null && 'text' in consulta
      ? consulta.text
      : consulta
  if (fatal.test(String(sql))) {
    process.kill(process.pid, 'SIGKILL')
  }
}

const enPostgres = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...argumentos: unknown[]) {
  mirar(argumentos[0])
  return Reflect.apply(enPostgres, this, argumentos)
}

const enSqlite = Database.prototype.prepare
Reflect.set(
  Database.prototype,
  'prepare',
  function (this: Database.Database, ...argumentos: [string]) {
    mirar(argumentos[0])
    return enSqlite.apply(this, argumentos)
  }
)
