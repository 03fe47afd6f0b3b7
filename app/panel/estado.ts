import type { Salud } from '#operacion/salud/salud'

type Leida = Awaited<ReturnType<Salud['leer']>>['cuerpo']

export type Luz = {
  nombre: string
  clase: 'bien' | 'aviso' | 'mal' | 'apagado'
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

/** Con más que esto en espera, nadie está entregando o no da abasto. */
const ESPERA_MAXIMA_S = 300

/** Cómo está lo que hace falta, con lo que ya se sabe: mirarlo no llama a nadie. */
export function lucesDe({ base, migraciones, otros }: Leida): Luz[] {
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
    deServidor('Auth', 'CHOTUVE_AUTH_URL', otros.auth.circuito),
    deServidor('Media', 'CHOTUVE_MEDIA_URL', otros.media.circuito),
    deFirebase(otros.firebase),
    deCola(otros.cola),
  ]
}

function deServidor(nombre: string, variable: string, circuito: keyof typeof CIRCUITOS): Luz {
  const luz: Luz = { nombre, clase: CIRCUITOS[circuito], dice: DE_CIRCUITO[circuito] }
  return circuito === 'cerrado'
    ? luz
    : { ...luz, arreglo: `Revisá ${variable} y que ese servidor esté encendido.` }
}

function deFirebase(firebase: Leida['otros']['firebase']): Luz {
  const nombre = 'Firebase'
  if (typeof firebase === 'string') {
    return { nombre, clase: 'apagado', dice: 'apagado: falta FIREBASE_CREDENCIALES' }
  }
  const { ultima } = firebase
  return ultima === null || ['bien', 'sin-dispositivo', 'rechazada', 'rechazo'].includes(ultima)
    ? { nombre, clase: 'bien', dice: ultima === null ? 'todavía no se lo llamó' : 'contesta' }
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
