import type { Aplicacion } from '../comun/aplicacion.ts'
import { leerObjeto } from '../comun/cuerpo.ts'
import { leerPagina } from '../comun/paginado.ts'
import { leerParametros } from '../comun/parametros.ts'
import { leerCambios } from './cambios.ts'
import type { Permisos } from './permisos.ts'
import type { Usuarios } from './usuarios.ts'

interface Dependencias {
  usuarios: Usuarios
  permisos: Permisos
}

/** Consultar y editar usuarios (`docs/contrato.md §9`). */
export function agregarRutasDeUsuarios(
  aplicacion: Aplicacion,
  { usuarios, permisos }: Dependencias
): void {
  aplicacion.get('/usuario', permisos.exigirAppTokenOAdmin, (contexto) => {
    const parametros = leerParametros(contexto)
    const ids = parametros.get('ids')
    // Vacío es como ausente: quien manda una lista vacía recibe la primera página de todos.
    if (ids) {
      const numeros = leerIds(ids)
      if (!numeros) return contexto.json({ mensaje: 'Los ids deben ser enteros.' }, 400)
      return contexto.json(usuarios.buscarVarios(numeros))
    }

    const pagina = leerPagina(parametros)
    if (!pagina) return contexto.json({ mensaje: 'offset y cantidad deben ser enteros.' }, 400)
    return contexto.json(usuarios.listar(pagina))
  })

  const ruta = '/usuario/:id{[0-9]+}'
  aplicacion.get(ruta, permisos.exigirAppTokenOAdmin, (contexto) => {
    const usuario = usuarios.buscar(Number(contexto.req.param('id')))
    return usuario ? contexto.json(usuario) : contexto.json({}, 404)
  })

  aplicacion.put(ruta, permisos.exigirAppTokenOAdmin, async (contexto) => {
    const id = Number(contexto.req.param('id'))
    const cuerpo = await leerObjeto(contexto)
    if (Object.hasOwn(cuerpo, 'habilitado') && !(await permisos.esAdmin(contexto))) {
      return contexto.json({ mensaje: 'Solo el administrador puede cambiar habilitado.' }, 403)
    }
    if (!usuarios.buscar(id)) return contexto.json({}, 404)
    usuarios.editar(id, leerCambios(cuerpo))
    return contexto.json({})
  })
}

function leerIds(texto: string): bigint[] | null {
  const partes = texto.split(',').map((parte) => parte.trim())
  return partes.every((parte) => /^[+-]?[0-9]+$/.test(parte))
    ? partes.map((parte) => BigInt(parte.replace('+', '')))
    : null
}
