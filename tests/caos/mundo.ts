import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encender, puertoLibre, type Entorno } from '../humo/procesos.ts'
import { encenderRed } from '../humo/red.ts'
import { encenderPostgres } from '../postgres/servidor.ts'
import { Comunidad } from '../resistencia/comunidad.ts'
import { levantarProxy } from './proxy_de_postgres.ts'

/** Dos servidores compilados y un trabajador, que llegan a PostgreSQL por quien corta transacciones. */
export async function armarMundo(compilado: string, azar: () => number) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-caos-'))
  const postgres = await encenderPostgres()
  const proxy = await levantarProxy(postgres.puerto, azar)
  const red = await encenderRed(carpeta)
  const entorno: Entorno = {
    ...red.entorno,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATABASE_URL: postgres.url().replace(`:${postgres.puerto}/`, `:${proxy.puerto}/`),
    LIMITES: 'no',
  }
  const procesos: ReturnType<typeof encender>[] = []
  const correr = (argumentos: string[], cambios: Entorno = {}) => {
    const proceso = encender(argumentos, { cwd: compilado, entorno: { ...entorno, ...cambios } })
    procesos.push(proceso)
    return proceso
  }
  async function servidor(): Promise<string> {
    const puerto = await puertoLibre()
    const url = `http://127.0.0.1:${puerto}`
    await correr(['bin/server.js'], { PORT: String(puerto) }).listo(`${url}/health/ready`)
    return url
  }

  const migracion = correr(['ace.js', 'migration:run', '--force'])
  assert.equal(await migracion.terminar(), 0, migracion.salida())
  const servidores = await Promise.all([servidor(), servidor()])
  correr(['ace.js', 'cola:trabajar'])
  const comunidad = await Comunidad.poblar(servidores[0] ?? '', 6)

  return {
    proxy,
    servidores,
    comunidad,
    base: postgres.url(),
    async desarmar() {
      await Promise.all(procesos.map((proceso) => proceso.detener('SIGKILL')))
      proxy.cerrar()
      await red.apagar()
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}
