import type { Configuracion } from '#operacion/configuracion/configuracion'
import { aviso, bien, type Revision } from '#operacion/diagnostico/revision'

type Opciones = { configuracion: Configuracion; modo: string; enProduccion: boolean }

/** Sin una configuración válida no se llega hasta acá: lo que queda es lo que no conviene. */
export function revisionDeLaConfiguracion(opciones: Opciones): Revision {
  return {
    nombre: 'configuracion',
    limiteMs: 1_000,
    siFalla: 'Corré bin/ace configuracion:ver.',
    revisar: async () => mirar(opciones),
  }
}

function mirar({ configuracion, modo, enProduccion }: Opciones) {
  const valores = new Map(configuracion.ver().map((una) => [una.variable, una]))
  const elegidas = [...valores.values()].filter(
    ({ origen }) => origen === 'entorno' || origen === 'archivo'
  )
  const base = valores.get('DATABASE_URL')?.valor ?? ''
  const detalle = `modo ${modo}, ${elegidas.length} variables definidas; base: ${base}`
  if (enProduccion && base.startsWith('sqlite:///:memory:')) {
    return aviso(
      detalle,
      'La base está en memoria y se pierde al terminar: definí otra DATABASE_URL.'
    )
  }
  return bien(detalle)
}
