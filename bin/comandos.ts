/*
|--------------------------------------------------------------------------
| Comandos de la aplicación
|--------------------------------------------------------------------------
|
| Salen de un índice, y de los que hay se carga solo el que se corre. Se anotan
| en `adonisrc.ts` después de los paquetes para poder reemplazar los suyos, y
| porque así Ace no mira `commands/`, que sería cargarlos todos.
|
*/
import type { BaseCommand } from '@adonisjs/core/ace'
import type { Anotado } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'

export async function getMetaData() {
  const { propios } = await leerIndice()
  return propios
}

export async function getCommand({ commandName }: Anotado): Promise<typeof BaseCommand | null> {
  const { propios } = await leerIndice()
  const archivo = propios.find((uno) => uno.commandName === commandName)?.filePath
  if (archivo === undefined) {
    return null
  }
  const modulo = await import(new URL(`../commands/${archivo}`, import.meta.url).href)
  return modulo.default
}
