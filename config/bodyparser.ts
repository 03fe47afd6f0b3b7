import { defineConfig } from '@adonisjs/core/bodyparser'
import env from '#start/env'

/** Cuántos bytes puede tener un cuerpo, ya descomprimido. */
export const MAXIMO = 1_048_576

/** Y cuántos, entre todos, los que se están leyendo o atendiendo (docs/operacion/limites.md). */
export const PRESUPUESTO = env.get('HTTP_CUERPOS_MIB') * MAXIMO

/*
| Todo cuerpo se lee crudo y hasta 1 MiB; recién la validación lo interpreta. Así el orden de los
| rechazos es el del contrato (413 antes que 401, JSON inválido después de 403) y los textos llegan
| tal como se enviaron (docs/contrato.md §1).
*/
export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: { types: [] },
  json: { types: [] },
  multipart: { types: [] },
  /*
  | `latin1` conserva los bytes uno a uno: `leerCuerpo` decodifica UTF-8 y rechaza lo que no lo sea,
  | en lugar de reemplazarlo en silencio.
  */
  raw: { types: ['*/*', 'application/*+json'], encoding: 'latin1', limit: MAXIMO },
})
