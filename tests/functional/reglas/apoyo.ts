import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { CambiarReglas } from '#reglas/guardadas/cambiar_reglas'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Deja las reglas como después de migrar. */
export async function reglasPredeterminadas() {
  await vaciarTablas()
  const vigentes = await app.container.make(ReglasVigentes)
  await vigentes.recargar()
}

export function cambiarReglas(): Promise<CambiarReglas> {
  return app.container.make(CambiarReglas)
}

export async function nombres(): Promise<string[]> {
  const reglas = await leerReglas()
  return reglas.map(({ contenido }) => contenido.nombre)
}

export async function idDe(nombre: string): Promise<number> {
  const reglas = await leerReglas()
  return reglas.find(({ contenido }) => contenido.nombre === nombre)?.id ?? 0
}

/** Las condiciones y las acciones más simples, para cuando da igual cuáles sean. */
export const CUALQUIERA = {
  condiciones: { todas: [{ hecho: 'duracion', operador: 'mayor', valor: 10 }] },
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
}

/** Pone una fila rota, como la dejaría alguien que edita la tabla a mano. */
export async function romper(nombre: string, condiciones: string) {
  await db.from('regla').where('nombre', nombre).update({ condiciones })
}
