import { ESPERA_MAXIMA_S } from '#operacion/diagnostico/revisiones/entregas'
import type { Salud } from '#operacion/salud/salud'
import { queHizo } from '#panel/parte'
import { ErrorDeRed, RechazoDeRed, type Servidor } from '#red/errores'

type Leida = Awaited<ReturnType<Salud['leer']>>['cuerpo']

export type Luz = {
  nombre: string
  clase: 'bien' | 'aviso' | 'mal' | 'apagado' | 'sin-saber'
  dice: string
  /** Qué hacer, si hay algo que hacer. */
  arreglo?: string
}

const CIRCUITOS = { cerrado: 'bien', probando: 'aviso', abierto: 'mal' } as const
const DE_CIRCUITO = {
  cerrado: 'contesta',
  probando: 'se está probando si volvió',
  abierto: 'no contesta: por ahora no se lo llama',
}

/**
 * Cómo está lo que hace falta, con lo que ya se sabe: mirarlo no llama a nadie. Un servidor que acaba de fallar no está
 * bien, aunque falte para que se lo deje de llamar.
 */
export function lucesDe({ base, migraciones, otros }: Leida, fallas: unknown[]): Luz[] {
  return [
    base === 'contesta' || base === 'ocupada'
      ? { nombre: 'Base de datos', clase: 'bien', dice: base }
      : {
          nombre: 'Base de datos',
          clase: 'mal',
          dice: base ?? 'no se sabe',
          arreglo: 'Revisá DATABASE_URL y que la base esté encendida y tenga lugar.',
        },
    migraciones === 'al día' || migraciones === 'ocupada'
      ? { nombre: 'Migraciones', clase: 'bien', dice: migraciones }
      : {
          nombre: 'Migraciones',
          clase: 'mal',
          dice: migraciones ?? 'no se sabe',
          arreglo: 'Corré bin/ace migration:run.',
        },
    deServidor('auth', otros.auth.circuito, fallas),
    deServidor('media', otros.media.circuito, fallas),
    deFirebase(otros.firebase),
    deCola(otros.cola),
  ]
}

const SERVIDORES = {
  auth: { nombre: 'Auth', variable: 'CHOTUVE_AUTH_URL' },
  media: { nombre: 'Media', variable: 'CHOTUVE_MEDIA_URL' },
}

function deServidor(cual: Servidor, circuito: keyof typeof CIRCUITOS, fallas: unknown[]): Luz {
  const { nombre, variable } = SERVIDORES[cual]
  const suya = fallas.find((una) => esDeRed(una) && una.servidor === cual)
  const arreglo = `Revisá ${variable} y que ese servidor esté encendido.`
  if (circuito === 'cerrado' && esDeRed(suya)) {
    return { nombre, clase: 'mal', dice: queHizo(suya), arreglo }
  }
  const luz: Luz = { nombre, clase: CIRCUITOS[circuito], dice: DE_CIRCUITO[circuito] }
  return circuito === 'cerrado' ? luz : { ...luz, arreglo }
}

const esDeRed = (error: unknown): error is ErrorDeRed | RechazoDeRed =>
  error instanceof ErrorDeRed || error instanceof RechazoDeRed

function deFirebase(firebase: Leida['otros']['firebase']): Luz {
  const nombre = 'Firebase'
  if (typeof firebase === 'string') {
    return { nombre, clase: 'apagado', dice: 'apagado: falta FIREBASE_CREDENCIALES' }
  }
  const { ultima } = firebase
  if (ultima === null) {
    return { nombre, clase: 'sin-saber', dice: 'todavía no se lo llamó' }
  }
  return ['bien', 'sin-dispositivo', 'rechazada', 'rechazo'].includes(ultima)
    ? { nombre, clase: 'bien', dice: 'contesta' }
    : {
        nombre,
        clase: 'mal',
        dice: `la última llamada no anduvo: ${ultima}`,
        arreglo: 'Corré bin/ace firebase:verificar: dice qué anda y qué no.',
      }
}

function deCola(cola: Leida['otros']['cola']): Luz {
  const nombre = 'Cola de entregas'
  if (typeof cola === 'string') {
    return { nombre, clase: 'apagado', dice: 'apagada, como Firebase' }
  }
  if (cola === null) {
    return { nombre, clase: 'aviso', dice: 'todavía no se la miró' }
  }
  const suma = (cual: 'pendientes' | 'fallidas') =>
    cola.reduce((total, una) => total + una[cual], 0)
  const espera = Math.max(0, ...cola.map(({ esperaSegundos }) => esperaSegundos ?? 0))
  const dice = `pendientes: ${suma('pendientes')}; fallidas: ${suma('fallidas')}`
  if (espera > ESPERA_MAXIMA_S) {
    return {
      ...{ nombre, clase: 'mal', dice: `${dice}; la más vieja espera hace ${espera} s` },
      arreglo: 'Mirá que haya un servidor o un bin/ace cola:trabajar entregando.',
    }
  }
  return suma('fallidas') > 0
    ? { nombre, clase: 'aviso', dice, arreglo: 'Mirá cuáles y por qué en Entregas.' }
    : { nombre, clase: 'bien', dice }
}
