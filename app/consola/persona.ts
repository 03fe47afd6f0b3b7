import { args, flags, type BaseCommand } from '@adonisjs/core/ace'
import { sesionSiHay } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { ID } from '#consola/numeros'
import { preguntado } from '#consola/preguntado'
import { juzgado } from '#consola/valores'
import { BuscarPersona } from '#usuarios/buscar_persona'

/** Cómo se nombra a alguien en un comando, para la ayuda. */
export const QUIEN = 'su id o su e-mail'

const parse = juzgado(leerPersona)

/** Un argumento que nombra a alguien. */
export const argumentoDePersona = (description = QUIEN) => args.string({ description, parse })

/** Uno que, si falta, se pregunta. */
export const personaPreguntada = (description: string) => preguntado({ description, parse })

/** Una bandera que nombra a alguien. */
export const banderaDePersona = (description: string) => flags.string({ description, parse })

/**
 * La persona que alguien nombró por su id o por su e-mail, tal cual está en auth: ahí los e-mails distinguen
 * mayúsculas.
 *
 * @throws ErrorDeUso si no puede ser de nadie, o ErrorDeComando si auth no la conoce
 */
export async function personaDe(comando: BaseCommand, escrita: string) {
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
export async function idDePersona(comando: BaseCommand, escrita: string): Promise<number> {
  const nombrada = leerPersona(escrita)
  if ('id' in nombrada) {
    return nombrada.id
  }
  const { id } = await personaDe(comando, escrita)
  return id
}

/** Lo que alguien pudo escribir creyendo que es un id: con signo, con decimales, en otra base. */
const CASI_UN_ID = /^[\s+-]*[\d.,_]*\d[\s\d.,_]*([ex][\s\da-f+-]*)?n?$/i

/** Lo que parece un número es un id; lo demás, un e-mail: auth acepta cualquier texto. */
function leerPersona(escrita: string): { id: number } | { email: string } {
  if (escrita.trim() === '') {
    throw new ErrorDeUso(`Falta decir quién: ${QUIEN}.`)
  }
  if (!CASI_UN_ID.test(escrita)) {
    return { email: escrita }
  }
  const id = /^\d{1,10}$/.test(escrita) ? Number(escrita) : 0
  if (id < ID.minimo || id > ID.maximo) {
    throw new ErrorDeUso(`El id de un usuario es un entero entre ${ID.minimo} y ${ID.maximo}.`)
  }
  return { id }
}
