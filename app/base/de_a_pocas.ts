/**
 * Hace las tareas en orden, con a lo sumo `aLaVez` en curso. Con la primera que falla no empieza ninguna
 * más: el resultado ya no le sirve a nadie.
 */
export async function deAPocas<Resultado>(
  tareas: (() => Promise<Resultado>)[],
  aLaVez: number
): Promise<Resultado[]> {
  const resultados = new Array<Resultado>(tareas.length)
  const pendientes = tareas.entries()
  let fallo = false
  const seguir = async () => {
    for (const [orden, tarea] of pendientes) {
      if (fallo) {
        return
      }
      try {
        resultados[orden] = await tarea()
      } catch (error) {
        fallo = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(aLaVez, tareas.length) }, seguir))
  return resultados
}
