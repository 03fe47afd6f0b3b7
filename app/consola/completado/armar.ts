import { nombreDeOpcion } from '#consola/ayuda/alias'
import type { Anotado } from '#consola/indice/indice'

export const TERMINALES = ['bash', 'zsh'] as const

/** Lo que siempre se puede pedir. */
const GENERALES = ['--help', '--no-ansi']

/**
 * Un guion que completa los comandos y las opciones de cada uno. Los lleva escritos: preguntárselos a la
 * consola con cada tabulador se notaría.
 */
export function armarCompletado(
  terminal: (typeof TERMINALES)[number],
  comandos: Anotado[]
): string {
  const nombres = ['list', 'help', ...comandos.map(({ commandName }) => commandName)]
  const casos = comandos.map(
    ({ commandName, flags }) =>
      `    ${commandName}) opciones="${[...flags.map(escrita), ...GENERALES].join(' ')}" ;;`
  )
  return [
    ...(terminal === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    '_chotuve_ace() {',
    '  local actual linea comando opciones="--help --no-ansi --version"',
    '  linea="${COMP_LINE:0:$COMP_POINT}"',
    // Bash parte las palabras en los «:» de los comandos: se las vuelve a armar desde el renglón.
    '  actual="${linea##* }"',
    '  set -- $linea',
    '  shift',
    '  comando=""',
    '  if [ $# -gt 1 ] || { [ $# -eq 1 ] && [ -z "$actual" ]; }; then comando="$1"; fi',
    '  case "$comando" in',
    `    ""|help) opciones="$opciones ${nombres.join(' ')}" ;;`,
    ...casos,
    '  esac',
    '  COMPREPLY=($(compgen -W "$opciones" -- "$actual"))',
    '  case "$actual" in',
    '    *:*) COMPREPLY=("${COMPREPLY[@]#"${actual%:*}:"}") ;;',
    '  esac',
    '}',
    'complete -o default -F _chotuve_ace ace bin/ace ./bin/ace',
  ].join('\n')
}

const escrita = ({ flagName }: Anotado['flags'][number]) => `--${nombreDeOpcion(flagName)}`
