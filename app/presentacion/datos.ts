import type { Parte } from '#datos/reunir_datos'
import type { Usuario } from '#red/auth/contrato'

type Datos = { usuario: Usuario; partes: AsyncIterable<Parte> }

/** Las claves son las de la red. */
const mostrarFila = (fila: Parte['filas'][number]) => {
  const { usuarioId, ...resto } = fila as { usuarioId?: unknown }
  return JSON.stringify(usuarioId === undefined ? fila : { ...resto, usuario_id: usuarioId })
}

/** Todo lo de una persona como un solo objeto de JSON, escrito de a pedazos: las secciones llegan juntas. */
export async function* mostrarDatos({ usuario, partes }: Datos): AsyncGenerator<string> {
  yield `{"usuario":${JSON.stringify(usuario)}`
  let abierta: string | undefined
  let alguna = false
  for await (const { nombre, filas } of partes) {
    if (nombre !== abierta) {
      yield `${abierta === undefined ? '' : ']'},${JSON.stringify(nombre)}:[`
      abierta = nombre
      alguna = false
    }
    if (filas.length > 0) {
      yield (alguna ? ',' : '') + filas.map(mostrarFila).join(',')
      alguna = true
    }
  }
  yield ']}'
}
