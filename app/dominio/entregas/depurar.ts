import db from '@adonisjs/lucid/services/db'
import { exigirRelojParejo, RelojDesfasado } from '#base/desfase'
import { hace } from '#base/reloj_de_la_base'
import { borrarEnTandas, type Borrado } from '#entregas/borrar_en_tandas'

export type Plazos = { entregasDias: number; leidasDias: number; sinLeerDias: number }

export type Depurado = { conversaciones: number; notificaciones: number }

const UN_DIA_MS = 86_400_000

const antesDe = (dias: number) => `fecha < ${hace(db.connection(), dias * UN_DIA_MS)}`

/**
 * Borra lo que ya no hace falta: de la cola, las conversaciones con todo entregado y quietas hace días; y
 * las notificaciones leídas hace mucho, o sin leer hace mucho más. Los mensajes no se tocan, ni lo que
 * falta entregar.
 *
 * @throws RelojDesfasado si no se puede confiar en la hora
 */
export async function depurar(
  { entregasDias, leidasDias, sinLeerDias }: Plazos,
  { simular = false, quien }: { simular?: boolean; quien?: string } = {}
): Promise<Depurado> {
  if (!simular) {
    await exigirRelojParejo()
  }
  const hacer = (borrado: Borrado) =>
    simular
      ? contar(borrado)
      : borrarEnTandas({ ...borrado, ...(quien !== undefined && { quien }) })
  const conversaciones = await hacer(quietas(antesDe(entregasDias)))
  const leidas = await hacer(notificaciones(true, antesDe(leidasDias)))
  const sinLeer = await hacer(notificaciones(false, antesDe(sinLeerDias)))
  return { conversaciones, notificaciones: leidas + sinLeer }
}

const quietas = (viejas: string): Borrado => ({
  tabla: 'conversacion',
  // De una que se quitó hace falta recordar hasta dónde: un mensaje fallido se puede volver a mandar.
  donde: `proximo_intento IS NULL AND quitado_hasta IS NULL AND ${viejas}`,
})

const notificaciones = (leida: boolean, viejas: string): Borrado => ({
  tabla: 'notificacion',
  donde: `leida = ${leida} AND estado <> 'pendiente' AND ${viejas}`,
})

async function contar({ tabla, donde }: Borrado): Promise<number> {
  const fila = await db.from(tabla).whereRaw(donde).count('* as cantidad').first()
  return Number(fila?.cantidad)
}

type Resultado = ({ tipo: 'depurado' } & Depurado) | { tipo: 'reloj-desfasado'; motivo: string }

/** Depurar a mano, con los plazos de este proceso. */
export class Depurar {
  constructor(private readonly plazos: Plazos) {}

  async ejecutar(opciones: { simular: boolean; quien: string }): Promise<Resultado> {
    try {
      return { tipo: 'depurado', ...(await depurar(this.plazos, opciones)) }
    } catch (error) {
      if (error instanceof RelojDesfasado) {
        return { tipo: 'reloj-desfasado', motivo: error.message }
      }
      throw error
    }
  }
}
