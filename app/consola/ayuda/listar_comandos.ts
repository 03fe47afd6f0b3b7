import { DE_DESARROLLO, DE_LA_BASE } from '#consola/ayuda/del_framework'
import { descripcionDe } from '#consola/ayuda/explicar_comando'
import { titulo, type Pantalla } from '#consola/ayuda/pantalla'
import { enColumnas } from '#consola/ayuda/parrafos'
import type { Anotado } from '#consola/indice/indice'

const GENERALES: [string, string][] = [
  ['-h, --help', 'La ayuda de un comando'],
  ['--no-ansi', 'Escribe sin colores'],
  ['--version', 'Qué versión es'],
]

/** Los comandos que hay: primero los de Chotuve, y aparte lo que trae el framework. */
export function listarComandos(comandos: Anotado[], pantalla: Pantalla): string[] {
  const { programa, ancho } = pantalla
  const grupos = Object.entries(Object.groupBy(comandos, grupoDe)).sort(porGrupo)
  return [
    titulo('Uso:', pantalla),
    `  ${programa} <comando> [opciones]`,
    `  ${programa} <comando> --help`,
    '',
    titulo('Opciones:', pantalla),
    ...enColumnas(GENERALES, ancho),
    ...grupos.flatMap(([grupo, suyos = []]) => [
      '',
      titulo(`${grupo}:`, pantalla),
      ...enColumnas(
        suyos.map((uno) => [uno.commandName, descripcionDe(uno)]),
        ancho
      ),
    ]),
  ]
}

const MIGRACIONES = 'Del framework: las migraciones y el esquema'
const DESARROLLO = 'Del framework: para desarrollar'
const ULTIMOS = [MIGRACIONES, DESARROLLO]

function grupoDe({ commandName, namespace }: Anotado): string {
  if (commandName in DE_LA_BASE) {
    return MIGRACIONES
  }
  if (commandName in DE_DESARROLLO) {
    return DESARROLLO
  }
  return namespace ?? 'general'
}

function porGrupo([uno]: [string, unknown], [otro]: [string, unknown]): number {
  const lugar = (grupo: string) => ULTIMOS.indexOf(grupo)
  return lugar(uno) - lugar(otro) || (uno < otro ? -1 : 1)
}
