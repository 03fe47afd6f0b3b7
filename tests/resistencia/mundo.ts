import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { entornoDeFirebase } from '../../herramientas/iniciacion/firebase.ts'
import { levantarIntermediario } from '../fallas/intermediario.ts'
import { lanzar, type Entorno, type Proceso } from '../apoyo/procesos.ts'
import { encenderServidor } from '../apoyo/servidor.ts'
import { encenderRed } from '../humo/red.ts'
import { encenderPostgres } from '../postgres/servidor.ts'
import { Comunidad } from './comunidad.ts'

export type Mundo = Awaited<ReturnType<typeof armarMundo>>
/**
 * Un PostgreSQL y una red local de verdad, y gente adentro. Los servidores son los compilados, como los
 * pone en marcha quien despliega.
 */
export async function armarMundo(compilado: string) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-resistencia-'))
  const postgres = await encenderPostgres()
  const red = await encenderRed(carpeta, { conFirebase: true })
  const auth = await levantarIntermediario(red.entorno.CHOTUVE_AUTH_URL)
  const media = await levantarIntermediario(red.entorno.CHOTUVE_MEDIA_URL)
  const procesos: Proceso[] = []

  const entorno: Entorno = {
    ...red.entorno,
    ...entornoDeFirebase(
      { conFirebaseLocal: true, firebaseProxyPuerto: red.puertoDeProxy },
      carpeta
    ),
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATABASE_URL: postgres.url(),
    LIMITES: 'no',
  }

  const correr = (argumentos: string[], cambios: Entorno = {}) => {
    const proceso = lanzar(argumentos, { cwd: compilado, entorno: { ...entorno, ...cambios } })
    procesos.push(proceso)
    return proceso
  }

  async function servidor(cambios: Entorno = {}) {
    const suyo = { ...entorno, ...cambios }
    const encendido = await encenderServidor(suyo, { compilado, listoEn: '/health/ready' })
    procesos.push(encendido)
    return encendido
  }

  const migracion = correr(['ace.js', 'migration:run', '--force'])
  assert.equal(await migracion.estado, 0, migracion.escrito())
  const primero = await servidor()
  const comunidad = await Comunidad.poblar(primero.url)
  await primero.detener()

  return {
    postgres,
    auth,
    media,
    comunidad,
    servidor,
    /** Con esto un servidor llama a auth y a media a través de quienes los hacen andar mal. */
    conIntermediarios: { CHOTUVE_AUTH_URL: auth.url, CHOTUVE_MEDIA_URL: media.url },
    trabajador: (cambios: Entorno = {}) => correr(['ace.js', 'cola:trabajar'], cambios),

    /** Cuántas filas hay en una tabla, preguntado a la base. */
    async filas(tabla: string, condicion = 'true'): Promise<number> {
      const cliente = new pg.Client({ connectionString: postgres.url() })
      await cliente.connect()
      try {
        const sentencia = `SELECT COUNT(*)::int AS cantidad FROM ${tabla} WHERE ${condicion}`
        const { rows } = await cliente.query(sentencia)
        return rows[0].cantidad
      } finally {
        await cliente.end()
      }
    },

    /** Apaga todos los servidores, para que la escena que sigue empiece de cero. */
    async despejar() {
      auth.limpiar()
      media.limpiar()
      await Promise.all(procesos.splice(0).map((proceso) => proceso.detener('SIGKILL')))
    },

    async desarmar() {
      await this.despejar()
      await Promise.all([auth.cerrar(), media.cerrar()])
      await red.apagar()
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}
