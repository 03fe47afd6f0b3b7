import fc from 'fast-check'
import type { Hechos } from '#reglas/hechos'
import { CATALOGO, NOMBRES_DE_HECHOS, tipoDe, type NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { LIMITES } from '#reglas/lenguaje/limites'
import { OPERADORES, operadoresDe, type Valor } from '#reglas/lenguaje/operadores'

/** Números chicos, para que las comparaciones caigan de los dos lados, y de los otros. */
const numero = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true })
)

function valorDe(hecho: NombreDeHecho): fc.Arbitrary<Valor> {
  const tipo = tipoDe(hecho)
  if (tipo.tipo === 'opcion') {
    return fc.constantFrom(...tipo.opciones)
  }
  return tipo.tipo === 'numero' ? numero : fc.boolean()
}

const comparacion = fc.constantFrom(...NOMBRES_DE_HECHOS).chain((hecho) =>
  fc.constantFrom(...operadoresDe(tipoDe(hecho))).chain((operador) =>
    fc.record({
      hecho: fc.constant(hecho),
      operador: fc.constant(operador),
      valor: OPERADORES[operador].comparaConVarios
        ? fc.array(valorDe(hecho), { minLength: 1, maxLength: 4 })
        : valorDe(hecho),
    })
  )
)

const grupo = fc.letrec<{ grupo: object; condicion: object }>((atar) => ({
  condicion: fc.oneof(
    { depthSize: 'small', maxDepth: LIMITES.profundidad - 1 },
    comparacion,
    atar('grupo')
  ),
  grupo: fc
    .tuple(
      fc.constantFrom('todas', 'alguna', 'ninguna'),
      fc.array(atar('condicion'), { minLength: 1, maxLength: 3 })
    )
    .map(([nombre, condiciones]) => ({ [nombre]: condiciones })),
})).grupo

const accion = fc.record({
  tipo: fc.constantFrom('incrementar_importancia', 'decrementar_importancia'),
  cantidad: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -9, max: 9, noNaN: true })),
})

/** Nombres que significan algo para JavaScript o para quien emite eventos. */
export const NOMBRES_RAROS = ['error', '__proto__', 'constructor', 'success', 'failure', 'toString']

/** Conjuntos de reglas que se pueden guardar, tal como los escribiría alguien. */
export const conjuntoDeReglas = fc
  .array(
    fc.record({
      condiciones: grupo,
      acciones: fc.array(accion, { minLength: 1, maxLength: 3 }),
      habilitada: fc.boolean(),
    }),
    { maxLength: 8 }
  )
  .map((reglas) =>
    reglas.map((regla, orden): unknown => ({
      nombre: NOMBRES_RAROS[orden] ?? `Regla ${orden}.`,
      ...regla,
      orden,
    }))
  )

/** Los hechos de un video cualquiera. */
export const hechos: fc.Arbitrary<Hechos> = fc.record({
  cantidad_comentarios: fc.nat(4),
  cantidad_me_gusta: fc.nat(4),
  cantidad_no_me_gusta: fc.nat(4),
  cantidad_visualizaciones: fc.nat(4),
  mi_reaccion: fc.constantFrom(...CATALOGO.mi_reaccion.opciones),
  antiguedad: numero,
  cantidad_contactos: fc.nat(4),
  es_contacto: fc.boolean(),
  visibilidad: fc.constantFrom(...CATALOGO.visibilidad.opciones),
  duracion: numero,
})
