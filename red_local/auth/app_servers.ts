import type { Base } from '../comun/base.ts'
import type { Pagina } from '../comun/paginado.ts'

export interface AppServer {
  id: number
  nombre: string
  url: string
}

export type AppServers = ReturnType<typeof crearAppServers>

/** Los app servers registrados por quien administra. */
export function crearAppServers(base: Base) {
  const insertar = base.prepare<[string, string], { id: number }>(
    'INSERT INTO app_server (url, nombre) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id'
  )
  const porId = base.prepare<[number], AppServer>(
    'SELECT id, nombre, url FROM app_server WHERE id = ?'
  )
  const pagina = base.prepare<[Pagina], AppServer>(
    'SELECT id, nombre, url FROM app_server ORDER BY id LIMIT @cantidad OFFSET @offset'
  )
  const borrar = base.prepare<[number]>('DELETE FROM app_server WHERE id = ?')

  return {
    /** El id del nuevo, o `null` si ya hay uno con esa URL. */
    registrar(url: string, nombre: string): number | null {
      return insertar.get(url, nombre)?.id ?? null
    },

    buscar(id: number): AppServer | null {
      return porId.get(id) ?? null
    },

    listar(pedida: Pagina): AppServer[] {
      return pagina.all(pedida)
    },

    /** Falso si no existía. */
    borrar(id: number): boolean {
      return borrar.run(id).changes > 0
    },
  }
}
