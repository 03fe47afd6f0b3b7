import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import db from '@adonisjs/lucid/services/db'
import { ApiClient } from '@japa/api-client'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar, type Persona } from '#tests/personas'
import { urlPropia } from '#tests/servidor_aparte'

export const CONTACTOS = 5_000
export const PROPIOS = 5_000
export const COMENTARIOS = 100_000
/** Los que Ana ve en su muro. */
export const AJENOS = 2_500

/** Los más nuevos son todos ajenos; después, uno propio por cada uno. */
const NUEVOS_AJENOS = 200

const PRIMER_CONTACTO = 1_001
const PRIMER_EXTRANIO = 7_001
const EXTRANIOS = 100
const AHORA = Date.parse('2026-01-02T00:00:00.000Z')

type FilaDeVideo = [id: string, usuario: number, visibilidad: string, instante: string]

const idDeVideo = (prefijo: string, numero: number) =>
  prefijo + numero.toString(16).padStart(23, '0')

/** El id del video ajeno número `orden`: a igual instante va primero el de id mayor. */
export const idAjeno = (orden: number) => idDeVideo('a', 1_000_000 - orden)

/** De a dos en el mismo instante, cada vez más viejos. */
const instante = (orden: number) => new Date(AHORA - Math.floor(orden / 2) * 2_000).toISOString()

/**
 * Ana, con todo en cantidad, en una red propia con los datos en disco: las filas se meten directo en
 * las bases, que por HTTP llevarían minutos.
 */
export async function crearMundo() {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-grandes-'))
  const local = await levantarRedLocal({
    datos: carpeta,
    auth: { puerto: 0, ignorarAppServerToken: true, costoClave: 1 },
    media: { puerto: 0 },
  })
  const red = await interponer({ delante: local })
  await vaciarTablas()
  const ana = await registrar(new ApiClient(urlPropia()))

  llenarAuth(join(carpeta, 'auth.sqlite3'))
  llenarMedia(join(carpeta, 'media.sqlite3'), ana)
  await llenarBase(ana)

  return {
    ana,
    red,
    /** El primero que tiene comentarios. */
    comentado: idAjeno(0),
    async deshacer() {
      await vaciarTablas()
      await red.soltar()
      await local.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}

export type MundoGrande = Awaited<ReturnType<typeof crearMundo>>

function llenarAuth(archivo: string) {
  const base = new Database(archivo)
  const insertar = base.prepare(
    `INSERT INTO usuario (id, email, clave, registrado) VALUES (?, ?, '', '2026-01-01')`
  )
  base.transaction(() => {
    for (let i = 0; i < CONTACTOS; i++) {
      insertar.run(PRIMER_CONTACTO + i, `contacto${i}@chotuve.test`)
    }
    for (let i = 0; i < EXTRANIOS; i++) {
      insertar.run(PRIMER_EXTRANIO + i, `extranio${i}@chotuve.test`)
    }
  })()
  base.close()
}

function llenarMedia(archivo: string, ana: Persona) {
  const base = new Database(archivo)
  const insertar = base.prepare(
    `INSERT INTO video (_id, usuario_id, visibilidad, time_stamp, titulo, url, duracion)
     VALUES (?, ?, ?, ?, 'Un video', 'http://videos.test/1.mp4', 60)`
  )
  base.transaction(() => {
    for (let i = 0; i < AJENOS; i++) {
      insertar.run(...ajeno(i))
      // Un privado de un extraño en medio de todo, que Ana no ve.
      const oculto = idDeVideo('c', i)
      insertar.run(oculto, PRIMER_EXTRANIO + (i % EXTRANIOS), 'privado', instante(i))
    }
    for (let i = 0; i < PROPIOS; i++) {
      const visibilidad = i % 2 === 0 ? 'publico' : 'privado'
      const momento = instante(NUEVOS_AJENOS + Math.floor(i / 2))
      insertar.run(idDeVideo('b', i), ana.id, visibilidad, momento)
    }
  })()
  base.close()
}

/** De contactos de todas las tandas, públicos y privados, y cada tanto público de un extraño. */
function ajeno(orden: number): FilaDeVideo {
  const contacto = PRIMER_CONTACTO + ((orden * 7_919) % CONTACTOS)
  const extranio = PRIMER_EXTRANIO + (orden % EXTRANIOS)
  const privado = orden % 5 > 2
  return [
    idAjeno(orden),
    orden % 5 === 0 ? extranio : contacto,
    privado ? 'privado' : 'publico',
    instante(orden),
  ]
}

async function llenarBase(ana: Persona) {
  const fecha =
    db.connection().dialect.name === 'postgres'
      ? 'to_timestamp(1767225600 + n / 2)'
      : `strftime('%Y-%m-%dT%H:%M:%fZ', 1767225600 + n / 2, 'unixepoch')`
  const hasta = (limite: number) =>
    `WITH RECURSIVE orden(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM orden WHERE n < ${limite - 1})`

  await db.rawQuery(
    `INSERT INTO contacto (usuario_1, usuario_2) ${hasta(CONTACTOS)}
     SELECT ${ana.id}, ${PRIMER_CONTACTO} + n FROM orden`
  )
  await db.rawQuery(
    `INSERT INTO comentario (video, usuario, comentario, fecha) ${hasta(COMENTARIOS)}
     SELECT '${idAjeno(0)}', ${PRIMER_CONTACTO} + n % ${CONTACTOS}, 'Comentario ' || n, ${fecha}
       FROM orden`
  )
  await db.table('contador_video').insert({ video: idAjeno(0), comentarios: COMENTARIOS })
}
