import type { Comando } from '#consola/comando'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { sinEnganios } from '#consola/mostrar_textos'
import { leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'

/**
 * La regla que alguien nombró por su id o por su nombre; si no nombró ninguna y hay una terminal, la
 * que elija.
 *
 * @throws ErrorDeUso si falta, o ErrorDeComando si no existe
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
  if (!comando.hayTerminal) {
    throw new ErrorDeUso('Falta decir qué regla, por su id o por su nombre.')
  }
  const nombres = reglas.map(({ contenido: { nombre } }) => ({
    name: nombre,
    message: sinEnganios(nombre),
  }))
  return comando.prompt.choice('¿Qué regla?', nombres, { name: 'regla' })
}
