import { args, type BaseCommand } from '@adonisjs/core/ace'
import { quePregunta, sePregunta } from '#consola/indice/indice'

type Opciones = { description: string; parse: (escrito: string) => string }

/** Un argumento que hace falta, y que si falta se pregunta donde hay una terminal. */
export const preguntado = ({ description, parse }: Opciones) =>
  args.string({ description: quePregunta(description), required: false, parse })

/** El que falta y no hay a quién preguntarle, si hay uno. */
export function sinPreguntar(comando: BaseCommand & { hayTerminal: boolean }) {
  const valores: Record<string, unknown> = { ...comando }
  return comando.hayTerminal
    ? undefined
    : comando.args.find((uno) => sePregunta(uno) && valores[uno.name] === undefined)
}
