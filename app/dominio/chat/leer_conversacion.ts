import { mensajesEntre } from '#chat/mensajes_entre'
import { hayBloqueo } from '#moderacion/bloqueos'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { idDe, salteados, type Pagina } from '#base/pagina'

type Participantes = { usuarioId: number; otra: number }

/** Los mensajes entre dos personas, los más nuevos primero (docs/contrato.md §6); ninguno si no se ven. */
export async function leerConversacion({ usuarioId, otra }: Participantes, pagina: Pagina) {
  if (await hayBloqueo(usuarioId, otra)) {
    return []
  }
  const despuesDe = idDe(pagina)
  return mensajesEntre(usuarioId, otra, clienteDeLectura())
    .if(despuesDe, (consulta) => consulta.where('id', '<', despuesDe ?? 0))
    .orderBy('id', 'desc')
    .offset(salteados(pagina))
    .limit(pagina.cantidad)
}
