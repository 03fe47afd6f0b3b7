import { inject } from '@adonisjs/core'
import type { RawQueryBindings, StrictValues } from '@adonisjs/lucid/types/querybuilder'
import { recordarLectura } from '#base/replica/cliente_de_lectura'
import { SECCIONES, type Seccion } from '#datos/secciones'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'
import { ServidorDeMedia, type TandaDeVideos, type Video } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'

/** Cuántas filas o videos se leen por vez: es lo más que ocupan en memoria, sean cuantos sean. */
const TANDA = 500
const PAGINA_DE_VIDEOS = 100

type Fila = Record<string, unknown>

/** Lo de una sección, de a tandas. */
export type Parte = { nombre: string; filas: Fila[] | Video[] }

type Cliente = ReturnType<typeof recordarLectura>

type Datos = { tipo: 'datos'; usuario: Usuario; partes: AsyncGenerator<Parte> }

/**
 * Todo lo que se guarda de alguien (docs/contrato.md §15), leído a medida que se lo pide y sin tener ocupada ninguna
 * conexión mientras tanto.
 */
@inject()
export class ReunirDatos {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /** @throws ErrorDeRed si auth o media fallan en lo que se lee antes de empezar */
  async ejecutar(usuarioId: number): Promise<Datos | { tipo: 'desconocido' }> {
    const reunido = await siExiste({
      usuario: this.auth.buscarUsuario(usuarioId),
      datos: this.#videos(usuarioId, 0),
    })
    return reunido
      ? { tipo: 'datos', usuario: reunido.usuario, partes: this.#partes(usuarioId, reunido.datos, recordarLectura()) }
      : { tipo: 'desconocido' }
  }

  async *#partes(
    usuarioId: number,
    primeros: TandaDeVideos,
    cliente: Cliente
  ): AsyncGenerator<Parte> {
    yield { nombre: 'videos', filas: primeros.videos }
    for (let desde = PAGINA_DE_VIDEOS; desde < primeros.total; desde += PAGINA_DE_VIDEOS) {
      const { videos } = await this.#videos(usuarioId, desde)
      yield { nombre: 'videos', filas: videos }
    }
    for (const seccion of SECCIONES) {
      for (const columna of seccion.deQuien) {
        yield* filasDe(seccion, columna, usuarioId, cliente)
      }
    }
  }

  #videos(usuarioId: number, offset: number) {
    return this.media.listar(
      { privadosDe: [usuarioId], deUsuario: usuarioId },
      { offset, cantidad: PAGINA_DE_VIDEOS }
    )
  }
}

async function* filasDe(
  { nombre, tabla, clave, dice }: Seccion,
  columna: string,
  usuarioId: number,
  cliente: Cliente
): AsyncGenerator<Parte> {
  let ultima: Fila | undefined
  for (;;) {
    const consulta = cliente().from(tabla).where(columna, usuarioId)
    if (ultima) {
      consulta.whereRaw(...despuesDe(ultima, clave))
    }
    clave.forEach((parte) => consulta.orderBy(parte))
    const leidas: Fila[] = await consulta.limit(TANDA).select(...new Set([...clave, ...dice]))
    yield { nombre, filas: leidas.map((fila) => soloLoQue(fila, dice)) }
    if (leidas.length < TANDA) {
      return
    }
    ultima = leidas.at(-1)
  }
}

/** La condición de seguir después de una fila, por las columnas en que se la recorre. */
function despuesDe(fila: Fila, clave: string[]): [string, RawQueryBindings] {
  const valores = clave.map((parte) => fila[parte]) as StrictValues[]
  return [`(${clave.join(', ')}) > (${clave.map(() => '?').join(', ')})`, valores]
}

const soloLoQue = (fila: Fila, dice: string[]): Fila =>
  Object.fromEntries(dice.map((columna) => [columna, fila[columna]]))
