import type { HttpContext } from '@adonisjs/core/http'
import { permitirGuion } from '#panel/proteccion'
import type { Campos } from '#panel/reglas/campos'
import { mostrar } from '#panel/vistas'
import { CATALOGO, NOMBRES_DE_HECHOS } from '#reglas/lenguaje/catalogo'
import { GRUPOS } from '#reglas/lenguaje/definicion'
import type { ErrorDeRegla } from '#reglas/lenguaje/errores'
import { NOMBRES_DE_OPERADORES, OPERADORES } from '#reglas/lenguaje/operadores'

type Editor = {
  /** `null` si es nueva. */
  id: number | null
  campos: Campos
  /** La versión de las reglas que está mirando quien edita. */
  version: number
  errores?: ErrorDeRegla[]
  /** Con el muro de quién se prueba, y cómo queda. */
  de?: string
  prueba?: object[]
  problema?: string
}

const DE_GRUPO = {
  todas: 'se cumplen todas',
  alguna: 'se cumple alguna',
  ninguna: 'no se cumple ninguna',
}

/** La página en la que se escribe una regla, con lo que ya se haya escrito. */
export async function mostrarEditor(ctx: HttpContext, editor: Editor) {
  const { id, version, campos, errores = [], de = '', prueba = null, problema = null } = editor
  const pagina = {
    titulo: id === null ? 'Regla nueva' : `Editar «${campos.nombre}»`,
    seccion: 'reglas' as const,
    id,
    version,
    accion: id === null ? '/panel/reglas' : `/panel/reglas/${id}`,
    errores,
    prueba,
    problema,
    grupos: GRUPOS.map((nombre) => ({ nombre, dice: DE_GRUPO[nombre] })),
    hechos: NOMBRES_DE_HECHOS.map((nombre) => ({
      nombre,
      descripcion: CATALOGO[nombre].descripcion,
    })),
    operadores: NOMBRES_DE_OPERADORES.map((nombre) => OPERADORES[nombre].simbolo).join('  '),
  }
  await permitirGuion(ctx)
  return mostrar(ctx, 'reglas/editor', pagina, { campos, de })
}
