import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { conLaBase, type HayAlguien } from '#operacion/diagnostico/con_la_base'
import { apagado, aviso, bien, mal, type Revision } from '#operacion/diagnostico/revision'
import type { Firebase } from '#operacion/firebase/firebase'

/** Lo que puede llevar cargar el SDK, que no es tiempo de Firebase. */
const CARGA_DEL_SDK_MS = 5_000
const LIMITE_MS = 8_000

/** Con más que esto en espera, nadie está entregando o no da abasto. */
export const ESPERA_MAXIMA_S = 300

type Opciones = {
  hayAlguien: HayAlguien
  firebase: () => Promise<Firebase>
  /** Lo más que tarda cada operación de Firebase. */
  limiteDeFirebaseMs: number
  encendida: boolean
  enProduccion: boolean
}

/** Firebase, y lo que espera para llegarle. */
export function revisionesDeEntregas(opciones: Opciones): Revision[] {
  return [
    {
      nombre: 'firebase',
      limiteMs: opciones.limiteDeFirebaseMs + CARGA_DEL_SDK_MS,
      siFalla: 'Revisá FIREBASE_CREDENCIALES y la salida a Internet (HTTPS_PROXY).',
      revisar: () => verificar(opciones),
    },
    {
      nombre: 'cola',
      limiteMs: LIMITE_MS,
      siFalla: 'Primero, lo de la base.',
      revisar: conLaBase(opciones.hayAlguien, () => mirarCola(opciones)),
    },
  ]
}

async function verificar({ firebase, encendida, enProduccion }: Opciones) {
  if (!encendida) {
    return enProduccion
      ? aviso('apagado: nadie recibe notificaciones push', 'Definí FIREBASE_CREDENCIALES.')
      : apagado('falta FIREBASE_CREDENCIALES')
  }
  const suya = await firebase()
  const verificado = await suya.verificar()
  const problemas = verificado.filter(({ problema }) => problema)
  const [primero, ...otros] = problemas
  if (!primero) {
    return bien('anda todo')
  }
  const mas = otros.length > 0 ? `; y además: ${otros.map(({ que }) => que).join(', ')}` : ''
  return mal(
    `${primero.que}: ${primero.problema}${mas}`,
    'Corré bin/ace firebase:verificar: dice qué anda y qué no.'
  )
}

async function mirarCola({ encendida }: Opciones) {
  const colas = await estadoDeLaCola()
  const suma = (cual: 'pendientes' | 'fallidas') =>
    colas.reduce((total, cola) => total + cola[cual], 0)
  const espera = Math.max(0, ...colas.map(({ esperaSegundos }) => esperaSegundos ?? 0))
  const detalle = `pendientes: ${suma('pendientes')}, la más vieja espera hace ${espera} s; fallidas: ${suma('fallidas')}`
  if (!encendida) {
    return apagado(detalle)
  }
  if (espera > ESPERA_MAXIMA_S) {
    return mal(detalle, 'Mirá que haya un servidor o un bin/ace cola:trabajar entregando.')
  }
  return suma('fallidas') > 0
    ? aviso(detalle, 'Miralas con bin/ace notificaciones:listar --estado=fallida.')
    : bien(detalle)
}
