import { entregasPorEstado } from '#entregas/entregas_por_estado'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { Reciente } from '#operacion/reciente'

/** Lo de la cola que se mira para operar. Contarlo todo puede ser caro: se lo cuenta poco. */
export class ColaReciente {
  readonly estado = new Reciente(estadoDeLaCola, { vigenciaMs: 5_000, partes: 20 })
  readonly entregas = new Reciente(entregasPorEstado, { vigenciaMs: 15_000, partes: 50 })
}
