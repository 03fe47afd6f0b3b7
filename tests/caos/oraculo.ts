import type { Anotado } from './cliente.ts'
import { mirarRespuesta } from './estados.ts'
import { INVARIANTES } from './invariantes.ts'
import type { Mundo } from './mundo.ts'
import { posibles } from './reacciones.ts'
import { respectoDe, type Antes } from './vaciado.ts'

/** Como se llaman las reacciones en la base. */
const EN_LA_BASE: Record<string, string> = { 'me-gusta': 'ME_GUSTA', 'no-me-gusta': 'NO_ME_GUSTA' }

/**
 * Compara lo que se contestó con lo que quedó en la base y en Firebase, sin nada del código del servidor.
 *
 * @returns lo que no cierra
 */
export async function comparar({ base, firebase }: Mundo, historia: Anotado[]): Promise<string[]> {
  const hallazgos = historia.flatMap(mirarRespuesta)
  const vaciados = historia.filter(({ operacion }) => operacion === 'vaciar')
  const textos = async (columna: string, tabla: string) => {
    const filas = await base.consultar(`SELECT ${columna} AS texto FROM ${tabla} ORDER BY id`)
    return filas.map(({ texto }) => String(texto))
  }
  for (const [operacion, guardados] of [
    ['comentar', await textos('comentario', 'comentario')],
    ['chatear', await textos('mensaje', 'mensaje')],
  ] as const) {
    const veces = contar(guardados)
    hallazgos.push(
      ...historia
        .filter((anotado) => anotado.operacion === operacion)
        .flatMap((anotado) =>
          mirarGuardado(anotado, veces.get(anotado.texto ?? '') ?? 0, respectoDe(vaciados, anotado))
        )
    )
  }
  hallazgos.push(...(await mirarReacciones(base, historia, vaciados)))
  for (const [nombre, consulta] of Object.entries(INVARIANTES)) {
    const filas = await base.consultar(consulta)
    hallazgos.push(...filas.map((fila) => `${nombre}: ${JSON.stringify(fila)}`))
  }
  // Lo que se había replicado antes de un vaciado sigue en Firebase.
  const deAntes = new Set(
    historia.filter((uno) => respectoDe(vaciados, uno) !== 'después').map(({ texto }) => texto)
  )
  hallazgos.push(...(await mirarFirebase({ base, firebase }, deAntes)))
  return hallazgos
}

function contar(textos: string[]): Map<string, number> {
  const veces = new Map<string, number>()
  textos.forEach((texto) => veces.set(texto, (veces.get(texto) ?? 0) + 1))
  return veces
}

function mirarGuardado({ operacion, estado, texto }: Anotado, veces: number, como: Antes) {
  const [menos, mas] = cuantasVeces(estado, como)
  return veces >= menos && veces <= mas
    ? []
    : [`${operacion} «${texto}» contestó ${estado}, ${como} del vaciado, y está ${veces} veces`]
}

function cuantasVeces(estado: number, como: Antes): [number, number] {
  if (estado === 0 || estado >= 500) return [0, 1]
  if (estado >= 300 || como === 'borrado') return [0, 0]
  return como === 'en duda' ? [0, 1] : [1, 1]
}

async function mirarReacciones(base: Mundo['base'], historia: Anotado[], vaciados: Anotado[]) {
  const filas = await base.consultar('SELECT usuario, video, tipo FROM reaccion')
  const guardadas = new Map(filas.map(({ usuario, video, tipo }) => [`${usuario} ${video}`, tipo]))
  const porPar = Map.groupBy(
    historia.filter(({ de }) => de),
    ({ de }) => `${de?.persona} ${de?.video}`
  )
  return [...porPar].flatMap(([par, suyas]) => {
    const estados = posibles(suyas, vaciados)
    const guardada = guardadas.get(par) ?? null
    const entra = [...(estados ?? [])].some((uno) => (uno && EN_LA_BASE[uno]) === guardada)
    const contestados = suyas.map(({ de, estado }) => `${de?.reaccion} ${estado}`).join(', ')
    return estados === null || entra ? [] : [`Reacción ${par}: ${guardada} tras ${contestados}`]
  })
}

/** Cada mensaje en su conversación una vez y en orden, y cada aviso por lo menos una vez. */
async function mirarFirebase(
  { base, firebase }: Pick<Mundo, 'base' | 'firebase'>,
  deAntes: Set<string | undefined>
) {
  const mensajes = await base.consultar(
    'SELECT emisor, destinatario, mensaje FROM mensaje ORDER BY id'
  )
  const porPar = Map.groupBy(mensajes, ({ emisor, destinatario }) =>
    [Number(emisor), Number(destinatario)].sort((uno, otro) => uno - otro).join('-')
  )
  const hallazgos = [...porPar].flatMap(([par, suyos]) => {
    const esperados = suyos.map(({ mensaje }) => String(mensaje))
    const nodo = Object(firebase.base.leerDe('mensajes', par))
    const replicados = Object.keys(nodo)
      .sort()
      .map((clave) => String(nodo[clave].mensaje))
      .filter((mensaje) => esperados.includes(mensaje) || !deAntes.has(mensaje))
    return JSON.stringify(replicados) === JSON.stringify(esperados)
      ? []
      : [`Conversación ${par}: en la base ${esperados.length}, en Firebase ${replicados.length}`]
  })
  const avisados = new Set(firebase.google.entregados.map(({ notification }) => notification.body))
  const sinAviso = mensajes.filter(({ mensaje }) => !avisados.has(String(mensaje)))
  return [...hallazgos, ...sinAviso.map(({ mensaje }) => `Sin aviso: «${mensaje}»`)]
}
