import type { Base } from '../comun/base.ts'
import type { Reloj } from '../comun/reloj.ts'
import type { Pagina } from '../comun/paginado.ts'

export const CAMPOS_DEL_PERFIL = ['nombre', 'apellido', 'telefono', 'direccion', 'foto'] as const

type CampoDelPerfil = (typeof CAMPOS_DEL_PERFIL)[number]
type Perfil = Record<CampoDelPerfil, string | null>
export type Usuario = Perfil & { id: number; email: string; habilitado: boolean }
export type Cambios = Partial<Perfil & { habilitado: boolean }>

type Fila = Perfil & { id: number; email: string; habilitado: 0 | 1 }
type FilaConClave = Fila & { clave: string }

const COLUMNAS = 'id, nombre, apellido, email, direccion, telefono, foto, habilitado'

export type Usuarios = ReturnType<typeof crearUsuarios>

/** Los usuarios guardados. */
export function crearUsuarios(base: Base, reloj: Reloj) {
  const insertar = base.prepare<[string, string, string], { id: number }>(
    'INSERT INTO usuario (email, clave, registrado) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id'
  )
  const porId = base.prepare<[number], Fila>(`SELECT ${COLUMNAS} FROM usuario WHERE id = ?`)
  const porEmail = base.prepare<[string], FilaConClave>(
    `SELECT ${COLUMNAS}, clave FROM usuario WHERE email = ?`
  )
  const porIds = base.prepare<[string], Fila>(
    `SELECT ${COLUMNAS} FROM usuario WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`
  )
  const pagina = base.prepare<[Pagina], Fila>(
    `SELECT ${COLUMNAS} FROM usuario ORDER BY id LIMIT @cantidad OFFSET @offset`
  )
  const cambiarClave = base.prepare<[string, number]>('UPDATE usuario SET clave = ? WHERE id = ?')

  return {
    /** El id del nuevo usuario, o `null` si el mail está tomado: lo decide la base, sin carreras. */
    registrar(email: string, clave: string): number | null {
      return insertar.get(email, clave, reloj().toISOString())?.id ?? null
    },

    buscar(id: number): Usuario | null {
      const fila = porId.get(id)
      return fila ? aUsuario(fila) : null
    },

    buscarPorEmail(email: string): (Usuario & { clave: string }) | null {
      const fila = porEmail.get(email)
      return fila ? { ...aUsuario(fila), clave: fila.clave } : null
    },

    /** Los que existan de esos ids, que pueden no entrar en un `number`. */
    buscarVarios(ids: bigint[]): Usuario[] {
      return porIds.all(`[${ids.join(',')}]`).map(aUsuario)
    },

    listar(pedida: Pagina): Usuario[] {
      return pagina.all(pedida).map(aUsuario)
    },

    editar(id: number, { habilitado, ...perfil }: Cambios): void {
      const valores: Record<string, string | number | null> = { ...perfil }
      if (habilitado !== undefined) valores.habilitado = habilitado ? 1 : 0
      const columnas = Object.keys(valores)
      if (columnas.length === 0) return
      const asignaciones = columnas.map((columna) => `${columna} = @${columna}`).join(', ')
      base.prepare(`UPDATE usuario SET ${asignaciones} WHERE id = @id`).run({ ...valores, id })
    },

    /** Falso si ese usuario no existe. */
    cambiarClave(id: number, clave: string): boolean {
      return cambiarClave.run(clave, id).changes > 0
    },
  }
}

function aUsuario({ id, nombre, apellido, email, direccion, telefono, foto, habilitado }: Fila) {
  return {
    id,
    nombre,
    apellido,
    email,
    direccion,
    telefono,
    foto,
    habilitado: habilitado === 1,
  } satisfies Usuario
}
