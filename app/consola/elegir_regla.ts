import type { Comando } from '#consola/comando'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'
import { sinEnganios } from '#consola/mostrar_textos'
import { preguntado } from '#consola/preguntado'
import { juzgado } from '#consola/valores'
import { leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'

/** El argumento que la nombra: si falta, se pregunta. */
export const reglaPreguntada = () =>
  preguntado({ description: 'El id o el nombre de la regla', parse: juzgado(exigirRegla) })

/** Solo dígitos es un id. @throws ErrorDeUso si no puede ser el de ninguna */
export function exigirRegla(nombrada: string) {
  if (/^\d+$/.test(nombrada) && !(Number(nombrada) >= ID.minimo && Number(nombrada) <= ID.maximo)) {
    throw new ErrorDeUso(`El id de una regla es un entero entre ${ID.minimo} y ${ID.maximo}.`)
  }
}

/**
 * La regla que alguien nombró por su id o por su nombre; si no nombró ninguna y hay una terminal, la
 * que elija.
 *
 * @throws ErrorDeComando si no existe
 */
export async function elegirRegla(
  comando: Comando,
  nombrada: string | undefined
): Promise<ReglaGuardada> {
  const reglas = await leerReglas()
  const buscada = nombrada ?? (await preguntar(comando, reglas))
  const porId = /^\d+$/.test(buscada)
  const elegida = reglas.find(({ id, contenido }) =>
    porId ? String(id) === buscada : contenido.nombre === buscada
  )
  if (!elegida) {
    throw new ErrorDeComando(`No existe la regla ${porId ? buscada : `«${buscada}»`}.`)
  }
  return elegida
}

async function preguntar(comando: Comando, reglas: ReglaGuardada[]): Promise<string> {
  const nombres = reglas.map(({ contenido: { nombre } }) => ({
    name: nombre,
    message: sinEnganios(nombre),
  }))
  return comando.prompt.choice('¿Qué regla?', nombres, { name: 'regla' })
}
