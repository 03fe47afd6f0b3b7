import { CATALOGO, NOMBRES_DE_HECHOS, tipoDe, type NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { GRUPOS, TIPOS_DE_ACCION } from '#reglas/lenguaje/definicion'
import { LIMITES } from '#reglas/lenguaje/limites'
import { OPERADORES, operadoresDe } from '#reglas/lenguaje/operadores'

/** El JSON Schema de una regla: docs/regla.schema.json. */
export function esquemaDeRegla() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Regla de prioridad',
    description: `Condiciones sobre los hechos de un video y lo que le hacen a su importancia. Además: a lo sumo ${LIMITES.condiciones} comparaciones por regla, ${LIMITES.profundidad} grupos uno dentro de otro y ${LIMITES.reglas} reglas, sin nombres repetidos.`,
    type: 'object',
    properties: {
      nombre: {
        description: 'Único; no puede ser un número.',
        type: 'string',
        minLength: 1,
        maxLength: LIMITES.nombre,
        pattern: String.raw`^(?=[^\u0000]*$)(?=[\s\S]*\S)(?=[\s\S]*[^0-9])`,
      },
      descripcion: {
        type: ['string', 'null'],
        maxLength: LIMITES.descripcion,
        pattern: String.raw`^[^\u0000]*$`,
        default: '',
      },
      condiciones: { $ref: '#/$defs/grupo' },
      acciones: {
        type: 'array',
        items: { $ref: '#/$defs/accion' },
        minItems: 1,
        maxItems: LIMITES.acciones,
      },
      habilitada: { type: 'boolean', default: true },
      orden: {
        description: 'En qué lugar se muestra y se evalúa; si falta, va última.',
        type: 'integer',
        minimum: -LIMITES.orden,
        maximum: LIMITES.orden,
      },
      id: { description: 'De solo lectura: se ignora.', readOnly: true },
      creada: { description: 'De solo lectura: se ignora.', readOnly: true },
      modificada: { description: 'De solo lectura: se ignora.', readOnly: true },
    },
    required: ['nombre', 'condiciones', 'acciones'],
    additionalProperties: false,
    $defs: {
      grupo: { oneOf: GRUPOS.map(esquemaDeGrupo) },
      condicion: {
        oneOf: [{ $ref: '#/$defs/grupo' }, ...NOMBRES_DE_HECHOS.flatMap(comparaciones)],
      },
      accion: objeto({
        tipo: { enum: TIPOS_DE_ACCION },
        cantidad: { type: 'number', minimum: -LIMITES.cantidad, maximum: LIMITES.cantidad },
      }),
    },
  }
}

function esquemaDeGrupo(nombre: string) {
  return objeto({
    [nombre]: { type: 'array', items: { $ref: '#/$defs/condicion' }, minItems: 1 },
  })
}

/** Una con los operadores que comparan con un valor y, si los hay, otra con los de varios. */
function comparaciones(hecho: NombreDeHecho) {
  const valor = esquemaDeValor(hecho)
  const varios = { type: 'array', items: valor, minItems: 1, maxItems: LIMITES.valores }
  return [false, true]
    .map((conVarios) => ({
      operadores: operadoresDe(tipoDe(hecho)).filter(
        (operador) => OPERADORES[operador].comparaConVarios === conVarios
      ),
      valor: conVarios ? varios : valor,
    }))
    .filter(({ operadores }) => operadores.length > 0)
    .map(({ operadores, valor: comparado }) =>
      objeto({
        hecho: { const: hecho, description: CATALOGO[hecho].descripcion },
        operador: { enum: operadores },
        valor: comparado,
      })
    )
}

function esquemaDeValor(hecho: NombreDeHecho) {
  const tipo = tipoDe(hecho)
  if (tipo.tipo === 'opcion') {
    return { enum: tipo.opciones }
  }
  return { type: tipo.tipo === 'numero' ? 'number' : 'boolean' }
}

/** Un objeto con exactamente estas claves. */
function objeto(properties: Record<string, object>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}
