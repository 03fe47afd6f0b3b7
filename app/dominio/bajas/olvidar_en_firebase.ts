import db from '@adonisjs/lucid/services/db'
import type { QuienSeVa } from '#bajas/pasos'
import type { ChatsDeFirebase, PushDeFirebase } from '#red/firebase/contrato'

/** Cuántas conversaciones por escritura. */
const TANDA = 200

/** Borra de Firebase el dispositivo de alguien y todas sus conversaciones, que el teléfono lee de ahí. */
export class OlvidarEnFirebase {
  constructor(
    private readonly chats: ChatsDeFirebase,
    private readonly push: PushDeFirebase
  ) {}

  /** @throws Error si Firebase no contesta o no lo acepta */
  async ejecutar(quien: QuienSeVa) {
    await this.push.olvidarDispositivo(quien.usuario)
    const deSuLista = await this.chats.conQuienes(quien.usuario)
    for (let desde = 0; desde < deSuLista.length; desde += TANDA) {
      await this.chats.olvidar(quien.usuario, deSuLista.slice(desde, desde + TANDA))
    }
    let ultima = 0
    do {
      const otras = await conQuienesHablo(quien, ultima)
      await this.chats.olvidar(quien.usuario, otras)
      ultima = otras.length < TANDA ? 0 : (otras.at(-1) ?? 0)
    } while (ultima > 0)
  }
}

/** Las dos tablas que dicen con quién habló alguien: una conversación pudo quedar en una sola. */
const TABLAS = ['ultimo_mensaje', 'conversacion']

/** También por su seudónimo: al repasar, sus conversaciones ya son de él. */
async function conQuienesHablo({ usuario, seudonimo }: QuienSeVa, desde: number) {
  const lados = [
    ['menor', 'mayor', usuario],
    ['mayor', 'menor', usuario],
    ['menor', 'mayor', seudonimo],
  ] as const
  const otras = new Set<number>()
  // De a una: en segundo plano no se le saca el lugar a quien espera que le contesten.
  for (const tabla of TABLAS) {
    for (const [suyo, otro, quien] of lados) {
      const filas: { otra: number }[] = await db
        .from(tabla)
        .where(suyo, quien)
        .where(otro, '>', desde)
        .select(`${otro} as otra`)
        .orderBy(otro)
        .limit(TANDA)
      filas.forEach(({ otra }) => otras.add(Number(otra)))
    }
  }
  return [...otras].sort((una, otra) => una - otra).slice(0, TANDA)
}
