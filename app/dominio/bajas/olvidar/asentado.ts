import { TANDA, type Olvido } from '#bajas/olvidar/olvido'

type Fila = { id: number | string; antes: string | null; despues: string | null }

/** Las claves con que un asiento nombra a una persona. */
const DE_PERSONAS = 'usuario|autor|emisor|receptor|destinatario|usuario_id'

/**
 * Donde lo que se asentó nombra a la persona por su id, queda su seudónimo. No hay índice que lo busque: se recorre la
 * auditoría entera, que crece con lo que hace quien administra y no con lo que hace la gente.
 */
export const ASENTADO: Olvido = {
  tabla: 'auditoria',
  async tanda({ usuario, seudonimo }, trx) {
    const laNombra = new RegExp(`("(?:${DE_PERSONAS})":)${usuario}(?=[,}])`, 'g')
    const parecida = `%":${usuario}%`
    let [ultima, cambiadas]: [number | string, number] = [0, 0]
    for (;;) {
      const filas: Fila[] = await trx
        .from('auditoria')
        .where('id', '>', ultima)
        .where((alguno) =>
          alguno.where('antes', 'like', parecida).orWhere('despues', 'like', parecida)
        )
        .orderBy('id')
        .limit(TANDA)
        .select('id', 'antes', 'despues')
      for (const { id, antes, despues } of filas) {
        const sinElla = {
          antes: antes?.replace(laNombra, `$1${seudonimo}`) ?? null,
          despues: despues?.replace(laNombra, `$1${seudonimo}`) ?? null,
        }
        if (sinElla.antes !== antes || sinElla.despues !== despues) {
          await trx.from('auditoria').where({ id }).update(sinElla)
          cambiadas++
        }
      }
      const [falta] = filas.slice(TANDA - 1)
      if (!falta) {
        return cambiadas
      }
      ultima = falta.id
    }
  },
}
