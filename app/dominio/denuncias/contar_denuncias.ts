import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import {
  ESTADOS_DE_DENUNCIA,
  TIPOS_DE_DENUNCIA,
  type EstadoDeDenuncia,
  type TipoDeDenuncia,
} from '#models/denuncia'

export type Filtro = { estado?: EstadoDeDenuncia; tipo?: TipoDeDenuncia }

/** Cuántas hay de unas, sin recorrerlas: la cuenta la lleva la base (docs/decisiones/0010). */
export async function contarDenuncias({ estado, tipo }: Filtro): Promise<number> {
  const clases = (tipo ? [tipo] : TIPOS_DE_DENUNCIA).flatMap((uno) =>
    (estado ? [estado] : ESTADOS_DE_DENUNCIA).map((otro) => `${uno.slice(0, 7)}:${otro}`)
  )
  const fila = await clienteDeLectura()
    .from('cantidad_de_denuncias')
    .whereIn('estado', clases)
    .sum('cantidad as total')
    .first()
  return Number(fila?.total)
}
