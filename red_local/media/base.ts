import { randomBytes } from 'node:crypto'
import { abrirBase, type Base } from '../comun/base.ts'

// `generador` sobrevive al vaciado: los ids siguen subiendo y ninguno se repite.
const ESQUEMA = `
  CREATE TABLE IF NOT EXISTS video (
    _id TEXT PRIMARY KEY,
    titulo TEXT NOT NULL,
    url TEXT NOT NULL,
    usuario_id INTEGER NOT NULL,
    descripcion TEXT,
    ubicacion TEXT,
    duracion NUMERIC NOT NULL,
    visibilidad TEXT NOT NULL,
    time_stamp TEXT NOT NULL,
    habilitado INTEGER NOT NULL DEFAULT 1
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS video_orden ON video (time_stamp DESC, _id DESC);
  CREATE INDEX IF NOT EXISTS video_usuario ON video (usuario_id);
  CREATE TABLE IF NOT EXISTS generador (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    segundo INTEGER NOT NULL,
    azar TEXT NOT NULL,
    numero INTEGER NOT NULL
  );
`

export function abrirBaseDeMedia(datos: string): Base {
  const base = abrirBase(datos, 'media', ESQUEMA)
  base
    .prepare(
      'INSERT INTO generador (id, segundo, azar, numero) VALUES (1, 0, ?, 0) ON CONFLICT DO NOTHING'
    )
    .run(randomBytes(5).toString('hex'))
  return base
}
