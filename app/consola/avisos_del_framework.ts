/** Lo que dicen los comandos de las migraciones, en castellano; lo que no le sirve a nadie, nada. */
const AVISOS: [RegExp, string][] = [
  [/Already up to date/, 'No hay migraciones pendientes'],
  [/Already at latest batch/, 'No hay nada que revertir'],
  [/Migrated in/, 'Migrada en'],
  [/Reverted in/, 'Revertida en'],
  [/^Schema generation is disabled$/, ''],
]

export function enCastellano(mensaje: string): string {
  return AVISOS.reduce((texto, [ingles, castellano]) => texto.replace(ingles, castellano), mensaje)
}
