import { abrirGrupo, cambioDe, type Accion, type Condicion } from '#reglas/lenguaje/definicion'
import { OPERADORES } from '#reglas/lenguaje/operadores'

const ENTRE = { todas: ' y ', alguna: ' o ', ninguna: ' o ' }

/** Una condición como se la escribiría a mano: `duracion < 60 y (es_contacto = true o …)`. */
export function describirCondicion(condicion: Condicion): string {
  if ('hecho' in condicion) {
    const { hecho, operador, valor } = condicion
    const escrito = Array.isArray(valor) ? valor.map(String).join(', ') : String(valor)
    return `${hecho} ${OPERADORES[operador].simbolo} ${escrito}`
  }
  const [nombre, condiciones] = abrirGrupo(condicion)
  const partes = condiciones.map((una) => {
    const [, adentro] = 'hecho' in una ? [null, []] : abrirGrupo(una)
    const texto = describirCondicion(una)
    return adentro.length > 1 && !('ninguna' in una) ? `(${texto})` : texto
  })
  const junto = partes.join(ENTRE[nombre])
  return nombre === 'ninguna' ? `no (${junto})` : junto
}

/** Lo que las acciones le hacen a la importancia: `+2`, `-5`. */
export function describirAcciones(acciones: Accion[]): string {
  return describirCambio(cambioDe(acciones))
}

export function describirCambio(cambio: number): string {
  return cambio > 0 ? `+${cambio}` : String(cambio)
}
