import type { BaseCommand } from '@adonisjs/core/ace'
import { sesionSiHay } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'
import { BuscarPersona } from '#usuarios/buscar_persona'

/** Cómo se nombra a alguien en un comando, para la ayuda. */
export const QUIEN = 'su id o su e-mail'

/**
 * La persona que alguien nombró por su id o por su e-mail, tal cual está en auth: ahí los e-mails distinguen
 * mayúsculas.
 *
 * @throws ErrorDeUso si falta o no puede ser de nadie, o ErrorDeComando si auth no la conoce
 */
export async function personaDe(comando: BaseCommand, escrita: string | undefined) {
  const nombrada = leerPersona(escrita)
  const buscar = await comando.app.container.make(BuscarPersona)
  const usuario = await buscar.ejecutar(nombrada, await sesionSiHay(comando))
  if (!usuario) {
    throw new ErrorDeComando(`No existe el usuario ${escrita}.`)
  }
  return usuario
}

/**
 * Su id. Dicho por id, a auth no se le pregunta nada: de quien ya no está también quedan cosas.
 *
 * @throws ErrorDeUso o ErrorDeComando, como `personaDe`
 */
export async function idDePersona(
  comando: BaseCommand,
  escrita: string | undefined
): Promise<number> {
  const nombrada = leerPersona(escrita)
  if ('id' in nombrada) {
    return nombrada.id
  }
  const { id } = await personaDe(comando, escrita)
  return id
}

/** Solo dígitos es un id; lo demás, un e-mail: auth acepta cualquier texto. */
function leerPersona(escrita: string | undefined): { id: number } | { email: string } {
  if (!escrita) {
    throw new ErrorDeUso(`Falta decir quién: ${QUIEN}.`)
  }
  if (!/^-?[\d.]+$/.test(escrita)) {
    return { email: escrita }
  }
  const id = /^\d{1,10}$/.test(escrita) ? Number(escrita) : 0
  if (id < ID.minimo || id > ID.maximo) {
    throw new ErrorDeUso(`El id de un usuario es un entero entre ${ID.minimo} y ${ID.maximo}.`)
  }
  return { id }
}
