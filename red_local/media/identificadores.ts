import type { Base } from '../comun/base.ts'

/**
 * Genera los `_id`: 24 dígitos hexadecimales que siempre suben, con la forma de un ObjectId
 * (segundo, azar de la base, número). Que suban ordena los videos de un mismo instante.
 */
export function crearGeneradorDeIds(base: Base): (instante: Date) => string {
  const avanzar = base.prepare<[number], { id: string }>(
    // `max`: si el reloj se atrasa, los ids no lo siguen.
    `UPDATE generador SET numero = numero + 1, segundo = max(segundo, ?)
     RETURNING printf('%08x%s%06x', segundo, azar, numero & 0xffffff) AS id`
  )
  return (instante) => {
    const fila = avanzar.get(Math.floor(instante.getTime() / 1000))
    if (!fila) throw new Error('La base del media server no tiene su generador de ids.')
    return fila.id
  }
}

/**
 * El `_id` guardado que nombra un texto, o `null` si no nombra a ninguno posible
 * (`docs/contrato.md §10`): como el ObjectId de Mongo, acepta 24 hexadecimales en cualquier caja y
 * también 12 caracteres cualesquiera, que toma por sus bytes.
 */
export function interpretarId(texto: string): string | null {
  if (/^[0-9a-f]{24}$/i.test(texto)) return texto.toLowerCase()
  return texto.length === 12 ? Buffer.from(texto, 'latin1').toString('hex') : null
}
