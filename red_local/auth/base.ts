import { randomBytes } from 'node:crypto'
import { abrirBase, type Base } from '../comun/base.ts'

// AUTOINCREMENT impide que un id se repita después de vaciar las tablas: con el id de otra persona,
// un token viejo volvería a servir (`docs/contrato.md §9`).
const ESQUEMA = `
  CREATE TABLE IF NOT EXISTS usuario (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE,
    clave TEXT NOT NULL,
    nombre TEXT,
    apellido TEXT,
    direccion TEXT,
    telefono TEXT,
    foto TEXT,
    habilitado INTEGER NOT NULL DEFAULT 1,
    registrado TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS usuario_registrado ON usuario (registrado);
  CREATE TABLE IF NOT EXISTS app_server (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    nombre TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS secreto (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    valor TEXT NOT NULL
  );
`

export function abrirBaseDeAuth(datos: string): Base {
  return abrirBase(datos, 'auth', ESQUEMA)
}

/** El secreto de los tokens: nace con los datos y dura lo que ellos, así un reinicio no echa a nadie. */
export function obtenerSecreto(base: Base): string {
  base
    .prepare('INSERT INTO secreto (id, valor) VALUES (1, ?) ON CONFLICT DO NOTHING')
    .run(randomBytes(48).toString('base64url'))
  const fila = base.prepare<[], { valor: string }>('SELECT valor FROM secreto').get()
  if (!fila) throw new Error('La base del auth server no tiene su secreto.')
  return fila.valor
}
