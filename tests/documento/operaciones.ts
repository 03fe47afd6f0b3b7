import { leerDocumento, METODOS, type Operacion } from '#operacion/documento/leer_documento'

export const DOCUMENTO = leerDocumento()

/** Una operación del documento, con dónde está y qué caminos la alcanzan. */
export type Documentada = { nombre: string; operacion: Operacion; lugar: string; camino: RegExp }

export const OPERACIONES: Documentada[] = Object.entries(DOCUMENTO.paths)
  .flatMap(([ruta, cosas]) =>
    METODOS.filter((metodo) => metodo in cosas).map((metodo) => ({
      nombre: `${metodo.toUpperCase()} ${ruta}`,
      operacion: cosas[metodo] as Operacion,
      lugar: `#/paths/${ruta.replaceAll('/', '~1')}/${metodo}`,
      camino: caminoDe(ruta),
    }))
  )
  // Las literales ganan a las que llevan parámetro.
  .sort((una, otra) => parametrosDe(una) - parametrosDe(otra))

/** Los videos son textos de media; todo lo demás que va en una ruta, un entero. */
function caminoDe(ruta: string): RegExp {
  const segmento = (nombre: string, antes: string) =>
    nombre === 'archivo' || antes.endsWith('/video/') ? '[^/]+' : '[0-9]+'
  const patron = ruta.replaceAll(/\{(\w+)\}/g, (_todo, nombre: string, desde: number) =>
    segmento(nombre, ruta.slice(0, desde))
  )
  return new RegExp(`^${patron}$`)
}

function parametrosDe({ nombre }: Documentada): number {
  return nombre.split('{').length
}

/** La operación a la que llega un pedido, si hay alguna. */
export function operacionDe(metodo: string, direccion: string): Documentada | undefined {
  const [sinConsulta = ''] = direccion.split(/[?#]/)
  const camino = interpretar(sinConsulta.replace(/^\/{2,}/, '/').replace(/(?<=.)\/$/, ''))
  const verbo = metodo === 'HEAD' ? 'GET' : metodo
  return OPERACIONES.find(
    (una) => camino !== undefined && una.nombre.startsWith(`${verbo} `) && una.camino.test(camino)
  )
}

/** Como lo entiende el router: cada segmento, decodificado; con una barra adentro sigue siendo uno. */
function interpretar(camino: string): string | undefined {
  try {
    const segmentos = camino.split('/').map((segmento) => decodeURIComponent(segmento))
    return segmentos.map((segmento) => segmento.replaceAll('/', '%2F')).join('/')
  } catch {
    return undefined
  }
}
