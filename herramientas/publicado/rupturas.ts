import { comparar } from './comparar_formas.ts'
import type { Sentido } from './comparar_valores.ts'
import { resolver } from './forma.ts'
import {
  operacionesDe,
  type ConRutas,
  type Contenido,
  type Nombrada,
  type Operacion,
  type Parametro,
} from './operaciones.ts'

/** Cada cambio que rompe a quien usa el documento de antes: qué y dónde. */
export function rupturas(antes: ConRutas, ahora: ConRutas): string[] {
  const actuales = operacionesDe(ahora)
  return [...operacionesDe(antes)].flatMap(([nombre, era]) => {
    const es = actuales.get(nombre)
    const mal = es
      ? [
          ...nombres(era, es),
          ...enParametros(era, es),
          ...enCuerpo(era, es),
          ...enRespuestas(era, es),
        ]
      : ['ya no está']
    return mal.map((uno) => `${nombre}: ${uno}`)
  })
}

const formas = (era: Nombrada, es: Nombrada, sentido: Sentido) => ({
  antes: era.documento,
  ahora: es.documento,
  sentido,
})

function nombres({ operacion: era }: Nombrada, { operacion: es }: Nombrada): string[] {
  const publica = ({ security }: Operacion) => security?.length === 0
  return [
    ...(era.operationId === es.operationId ? [] : [`se llamaba ${era.operationId}`]),
    ...(publica(era) && !publica(es) ? ['ahora pide un token'] : []),
  ]
}

function enParametros(era: Nombrada, es: Nombrada): string[] {
  const mismo = (uno: Parametro) => (otro: Parametro) =>
    otro.name === uno.name && otro.in === uno.in
  const nuevos = es.parametros.filter(
    (uno) => uno.required && !era.parametros.find(mismo(uno))?.required
  )
  return [
    ...nuevos.map(({ name }) => `parámetro ${name}: ahora es obligatorio`),
    ...era.parametros.flatMap((uno) => {
      const otro = es.parametros.find(mismo(uno))
      const lugar = `parámetro ${uno.name}`
      const par = otro && { antes: uno.schema, ahora: otro.schema }
      return par ? comparar(formas(era, es, 'pedido'), par, lugar) : [`${lugar}: ya no está`]
    }),
  ]
}

function enCuerpo(era: Nombrada, es: Nombrada): string[] {
  const [antes, ahora] = [era.operacion.requestBody, es.operacion.requestBody]
  if (!antes) {
    return ahora?.required ? ['cuerpo: ahora es obligatorio'] : []
  }
  return ahora ? enContenido(formas(era, es, 'pedido'), antes.content, ahora.content, 'cuerpo') : []
}

function enRespuestas(era: Nombrada, es: Nombrada): string[] {
  return Object.entries(era.operacion.responses).flatMap(([estado, cruda]) => {
    const otra = es.operacion.responses[estado]
    if (!otra) {
      return [`${estado}: ya no está`]
    }
    const [antes, ahora] = [resolver(era.documento, cruda), resolver(es.documento, otra)]
    const cabeceras = Object.keys(antes.headers ?? {}).filter(
      (cual) => !(cual in (ahora.headers ?? {}))
    )
    return [
      ...cabeceras.map((cual) => `${estado}, cabecera ${cual}: ya no está`),
      ...enContenido(
        formas(era, es, 'respuesta'),
        antes.content ?? {},
        ahora.content ?? {},
        estado
      ),
    ]
  })
}

function enContenido(
  docs: ReturnType<typeof formas>,
  antes: Contenido,
  ahora: Contenido,
  lugar: string
): string[] {
  return Object.entries(antes).flatMap(([tipo, { schema }]) => {
    const otro = ahora[tipo]
    return otro
      ? comparar(docs, { antes: schema, ahora: otro.schema }, lugar)
      : [`${lugar}: ya no es ${tipo}`]
  })
}
