import { TANDA, type Olvido } from '#bajas/olvidar/olvido'
import { sumarAlContador } from '#videos/sumar_al_contador'

type Borrada = { id: number | string; video: string; tipo?: 'ME_GUSTA' | 'NO_ME_GUSTA' }

const PARTES = { ME_GUSTA: 'me_gusta', NO_ME_GUSTA: 'no_me_gusta' } as const

/** Lo que dejó en videos de otros, con sus contadores. */
const conContador = (tabla: 'reaccion' | 'comentario'): Olvido => ({
  tabla,
  async tanda({ usuario }, trx) {
    const borradas: Borrada[] = await trx
      .from(tabla)
      .where({ usuario })
      .orderBy('video')
      .limit(TANDA)
      .forUpdate()
      .select('id', 'video', ...(tabla === 'reaccion' ? ['tipo'] : []))
    await trx
      .from(tabla)
      .whereIn(
        'id',
        borradas.map(({ id }) => id)
      )
      .delete()
    // Por video y en orden: dos que se van a la vez no se esperan en redondo.
    const porVideo = Map.groupBy(borradas, ({ video }) => video)
    for (const [video, suyas] of [...porVideo].sort(([uno], [otro]) => (uno < otro ? -1 : 1))) {
      await sumarAlContador(video, restar(suyas), trx)
    }
    return borradas.length
  },
})

function restar(borradas: Borrada[]) {
  const suma = { comentarios: 0, me_gusta: 0, no_me_gusta: 0 }
  for (const { tipo } of borradas) {
    suma[tipo ? PARTES[tipo] : 'comentarios'] -= 1
  }
  return suma
}

export const REACCIONES = conContador('reaccion')
export const COMENTARIOS = conContador('comentario')
