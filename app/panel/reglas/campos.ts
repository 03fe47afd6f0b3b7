import type { HttpContext } from '@adonisjs/core/http'
import { campo } from '#panel/formulario'
import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import {
  abrirGrupo,
  GRUPOS,
  type DefinicionDeRegla,
  type NombreDeGrupo,
} from '#reglas/lenguaje/definicion'
import { describirCondicion } from '#reglas/lenguaje/describir'
import { cambioDe } from '#reglas/lenguaje/definicion'

/**
 * Una regla como se la escribe en la página. La que entra en renglones, una comparación en cada uno, se edita así; la que
 * tiene grupos dentro de grupos o varias acciones, como JSON.
 */
export type Campos = {
  nombre: string
  descripcion: string
  orden: string
  habilitada: boolean
  modo: 'renglones' | 'json'
  grupo: NombreDeGrupo
  renglones: string
  importancia: string
  condiciones: string
  acciones: string
}

/** Los de una regla nueva: algo que se pueda tomar de ejemplo. */
export const NUEVA: Campos = {
  nombre: '',
  descripcion: '',
  orden: '',
  habilitada: true,
  modo: 'renglones',
  grupo: 'todas',
  renglones: '',
  importancia: '1',
  condiciones:
    '{\n  "todas": [\n    { "hecho": "duracion", "operador": "menor", "valor": 60 }\n  ]\n}',
  acciones: '[\n  { "tipo": "incrementar_importancia", "cantidad": 1 }\n]',
}

/** Los de una regla guardada; con `enJson` se la muestra como JSON aunque entre en renglones. */
export function camposDe({ contenido, definicion }: ReglaGuardada, enJson = false): Campos {
  const enRenglones = definicion && !enJson ? renglonesDe(definicion) : null
  return {
    ...NUEVA,
    nombre: contenido.nombre,
    descripcion: String(contenido.descripcion ?? ''),
    orden: String(contenido.orden),
    habilitada: contenido.habilitada,
    condiciones: enJsonDe(contenido.condiciones),
    acciones: enJsonDe(contenido.acciones),
    ...(enRenglones ?? { modo: 'json' }),
  }
}

function renglonesDe({ condiciones, acciones }: DefinicionDeRegla) {
  const [grupo, adentro] = abrirGrupo(condiciones)
  if (acciones.length !== 1 || adentro.some((una) => !('hecho' in una))) {
    return null
  }
  return {
    modo: 'renglones' as const,
    grupo,
    renglones: adentro.map(describirCondicion).join('\n'),
    importancia: String(cambioDe(acciones)),
  }
}

const enJsonDe = (valor: unknown) =>
  typeof valor === 'string' ? valor : JSON.stringify(valor, null, 2)

/** Los que alguien mandó. */
export function leerCampos(ctx: HttpContext): Campos {
  return {
    nombre: campo(ctx, 'nombre'),
    descripcion: campo(ctx, 'descripcion'),
    orden: campo(ctx, 'orden').trim(),
    habilitada: campo(ctx, 'habilitada') === 'si',
    modo: campo(ctx, 'modo') === 'json' ? 'json' : 'renglones',
    grupo: GRUPOS.find((uno) => uno === campo(ctx, 'grupo')) ?? 'todas',
    renglones: campo(ctx, 'renglones'),
    importancia: campo(ctx, 'importancia').trim(),
    condiciones: campo(ctx, 'condiciones'),
    acciones: campo(ctx, 'acciones'),
  }
}
