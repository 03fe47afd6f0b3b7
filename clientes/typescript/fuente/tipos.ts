import type { operations } from './documento.ts'

/** El nombre de una operación: su `operationId` en el documento. */
export type Id = keyof operations

type Parametros<Cual extends Id> = operations[Cual]['parameters']

type JsonDe<Cosa> = Cosa extends { content: { 'application/json': infer Json } } ? Json : never

/** Si algo se puede mandar vacío, no hace falta mandarlo. */
type Parte<Nombre extends string, Valor> = [Valor] extends [never]
  ? unknown
  : object extends Valor
    ? { [nombre in Nombre]?: Valor }
    : { [nombre in Nombre]: Valor }

type Ruta<Cual extends Id> =
  Parametros<Cual> extends { path: infer Valor extends object } ? Valor : never
type Consulta<Cual extends Id> =
  NonNullable<Parametros<Cual>['query']> extends infer Valor extends object ? Valor : never
type Cabeceras<Cual extends Id> =
  NonNullable<Parametros<Cual>['header']> extends infer Valor extends object ? Valor : never
type Cuerpo<Cual extends Id> = JsonDe<operations[Cual]['requestBody' & keyof operations[Cual]]>

/** Lo que hay que darle a una operación: lo que va en la ruta, en la consulta, en las cabeceras y en el cuerpo. */
export type Entrada<Cual extends Id> = Parte<'ruta', Ruta<Cual>> &
  Parte<'consulta', Consulta<Cual>> &
  Parte<'cabeceras', Cabeceras<Cual>> &
  Parte<'cuerpo', Cuerpo<Cual>> & { signal?: AbortSignal }

/** Con qué puede rechazar otro servidor de Chotuve, que acá se retransmite. */
type Retransmitido =
  402 | 406 | 407 | 410 | 411 | 412 | 414 | 416 | 417 | 418 | 421 | 423 | 424 | 451

type Contenido<Una> = Una extends { content: infer Tipos }
  ? Tipos extends { 'application/json': infer Json }
    ? Json
    : Tipos extends Record<string, unknown>
      ? string
      : undefined
  : undefined

type Respuestas<Cual extends Id> = operations[Cual]['responses']
type Estados<Cual extends Id> = keyof Respuestas<Cual> & (number | '4XX')

/** Una por estado documentado: preguntar por `estado` dice de qué tipo es `cuerpo`. */
export type Respuesta<Cual extends Id> = {
  [Estado in Estados<Cual>]: {
    estado: Estado extends number ? Estado : Retransmitido
    cuerpo: Contenido<Respuestas<Cual>[Estado]>
    cabeceras: Headers
  }
}[Estados<Cual>]

/** El cuerpo de una respuesta que dice que se hizo. */
export type Exito<Una extends { estado: unknown; cuerpo: unknown }> = Extract<
  Una,
  { estado: 200 | 201 }
>['cuerpo']
