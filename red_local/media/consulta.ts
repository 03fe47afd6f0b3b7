import { leerPagina, type Pagina } from '../comun/paginado.ts'

export interface Consulta extends Pagina {
  /** `null`: la lista no distingue contactos, y muestra los privados de cualquiera. */
  contactos: number[] | null
  usuarioId: number | null
  soloHabilitados: boolean
}

/** Lo que dice la dirección de un listado, o por qué no se lo puede atender. */
export type Lectura = { consulta: Consulta } | { sinRespuesta: true } | { error: string }

/** Lee los parámetros de GET `/video` (`docs/contrato.md §10`). */
export function leerConsulta(parametros: URLSearchParams): Lectura {
  const contactos = leerContactos(parametros.getAll('contactos'))
  // El servidor real falla al convertirlos y nadie le contesta a quien pidió.
  if (contactos?.some(Number.isNaN)) return { sinRespuesta: true }

  const pagina = leerPagina(parametros)
  if (!pagina) return { error: 'offset y cantidad deben ser enteros' }
  const usuarioId = parametros.get('usuario_id') || null
  if (usuarioId !== null && !/^[0-9]+$/.test(usuarioId)) {
    return { error: 'usuario_id debe ser un entero' }
  }

  const soloHabilitados = parametros.getAll('solo_habilitados')
  return {
    consulta: {
      ...pagina,
      contactos,
      usuarioId: usuarioId === null ? null : Number(usuarioId),
      soloHabilitados:
        soloHabilitados.length === 0 ||
        (soloHabilitados.length === 1 && soloHabilitados[0] === 'true'),
    },
  }
}

/**
 * Un id por cada aparición de la clave. Un espacio es el número cero, o sea nadie; un único valor
 * vacío es como no haberla mandado.
 */
function leerContactos(valores: string[]): number[] | null {
  if (valores.length === 0 || (valores.length === 1 && valores[0] === '')) return null
  return valores.map(Number)
}
