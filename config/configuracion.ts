import { leerValores } from '#start/entorno/valores'

/** Lo que está configurado, para mostrárselo a quien administra: sin secretos. */
export default leerValores
