import app from '@adonisjs/core/services/app'
import { Visualizaciones } from '#videos/visualizaciones/visualizaciones'

/** Guarda ya las que el servidor de la prueba tiene anotadas: en una prueba nadie lo hace cada tanto. */
export async function volcarVisualizaciones() {
  const visualizaciones = await app.container.make(Visualizaciones)
  await visualizaciones.volcar()
}
