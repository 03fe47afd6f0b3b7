import { HTTPException } from 'hono/http-exception'
import type { Objeto } from '../comun/cuerpo.ts'
import { esTextoGuardable, largoEnCaracteres } from '../comun/texto.ts'
import { CAMPOS_DEL_PERFIL, type Cambios } from './usuarios.ts'

/** El largo de las columnas de texto de la base del auth server. */
export const LARGO_MAXIMO = 255

/**
 * Los cambios que pide un cuerpo: los cinco campos del perfil, nulos incluidos, y `habilitado`.
 * Lo demás se ignora, porque el admin web devuelve al usuario entero (`docs/contrato.md §9`).
 */
export function leerCambios(cuerpo: Objeto): Cambios {
  const cambios: Cambios = {}
  for (const campo of CAMPOS_DEL_PERFIL) {
    if (Object.hasOwn(cuerpo, campo)) cambios[campo] = leerTexto(campo, cuerpo[campo])
  }
  if (Object.hasOwn(cuerpo, 'habilitado')) cambios.habilitado = leerBooleano(cuerpo.habilitado)
  return cambios
}

function leerTexto(campo: string, valor: unknown): string | null {
  if (valor === null) return null
  if (!esTextoGuardable(valor)) {
    throw new HTTPException(400, { message: `El campo ${campo} no es válido.` })
  }
  if (largoEnCaracteres(valor) > LARGO_MAXIMO) {
    // No es un 400: el servidor real no valida el largo y falla recién al guardar.
    throw new HTTPException(500, { message: `El campo ${campo} es muy largo.` })
  }
  return valor
}

function leerBooleano(valor: unknown): boolean {
  if (typeof valor === 'boolean') return valor
  throw new HTTPException(400, { message: 'El campo habilitado no es válido.' })
}
