import type { BaseCommand } from '@adonisjs/core/ace'
import { idDePersona } from '#consola/persona'

/** El id de quien se nombró en una opción, si se nombró a alguien. @throws como `idDePersona` */
export async function personaDicha(
  comando: BaseCommand,
  escrita: string | undefined
): Promise<number | undefined> {
  return escrita === undefined ? undefined : idDePersona(comando, escrita)
}
