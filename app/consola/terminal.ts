import { styleText } from 'node:util'
import type { Kernel } from '@adonisjs/core/ace'
import { Impedimento } from '#base/impedimento'

/** Si hay alguien para contestar preguntas. */
export function hayTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

let anchoPedido: number | undefined

/** Lo que diga `COLUMNS`, si alguien lo exportó: lo anota quien lee el entorno, antes de que Ace ponga ahí el suyo. */
export function anotarAncho(exportado: string | undefined) {
  anchoPedido = /^\d{1,5}$/.test(exportado ?? '') ? Number(exportado) || undefined : undefined
}

/** Cuánto entra en un renglón; una tubería o un archivo no tienen ancho, salvo el que se haya pedido. */
export function anchoDe({
  isTTY,
  columns,
}: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): number | undefined {
  return isTTY ? columns : anchoPedido
}

/** Si se escribe con colores: en una terminal, salvo que se pida sin ellos (`NO_COLOR`, `--no-ansi`). */
export function hayColor(stream: NodeJS.WriteStream, argumentos: string[]): boolean {
  const antes = argumentos.slice(0, [...argumentos, '--'].indexOf('--'))
  if (antes.includes('--no-ansi')) {
    return false
  }
  // Node ya sabe de NO_COLOR, de FORCE_COLOR y de las terminales que no tienen.
  return antes.includes('--ansi') || styleText('red', 'x', { stream }) !== 'x'
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
