import type { Kernel } from '@adonisjs/core/ace'
import { Impedimento } from '#base/impedimento'

/** Si hay alguien para contestar preguntas. */
export function hayTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

const PREGUNTAS = [
  'ask',
  'secure',
  'list',
  'confirm',
  'toggle',
  'choice',
  'multiple',
  'autocomplete',
] as const

/**
 * Sin una terminal una pregunta no se contesta nunca: quien pregunte, sea de acá o de un paquete, falla con
 * un motivo en lugar de dejar el proceso esperando.
 */
export function preguntarSoloEnTerminal({ prompt }: Kernel) {
  if (hayTerminal()) {
    return
  }
  for (const pregunta of PREGUNTAS) {
    prompt[pregunta] = () =>
      Promise.reject(
        new Impedimento('Hace falta una respuesta y no hay una terminal donde preguntar.')
      )
  }
}
