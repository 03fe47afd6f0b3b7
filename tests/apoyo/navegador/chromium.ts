import { enElPath } from '../en_el_path.ts'

/** Cómo se llama según de dónde se lo instale. */
const NOMBRES = ['chromium', 'chromium-browser', 'google-chrome']

/** El Chromium de la máquina, si hay uno. */
export const CHROMIUM = NOMBRES.map(enElPath).find((ruta) => ruta !== undefined)

/** Por qué no hay un navegador con el que probar, si no lo hay. */
export const SIN_CHROMIUM = CHROMIUM
  ? undefined
  : 'hace falta un Chromium en el PATH (en Debian, `apt-get install chromium`)'
