import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { corteDe } from '#consola/espera'
import { lugar, porPagina } from '#consola/numeros'

const CANTIDAD = 50

/** Cómo se recorre una lista que tiene otro servidor, para la ayuda de los comandos. */
export const COMO_SE_BUSCA = [
  'Buscar recorre la lista del otro servidor, que no busca por su cuenta: si es larga lleva un rato, y Ctrl-C dice',
  'desde dónde seguir. No distingue mayúsculas ni tildes, y ningún carácter quiere decir otra cosa.',
]

export type PedidoDeLista = {
  texto: string | undefined
  habilitado: boolean | undefined
  pagina: { offset: number; cantidad: number }
  sigue: () => boolean
}

type Pagina<Uno> = { elementos: Uno[]; siguiente: number | null }

/** Lista lo que tiene otro servidor, de a páginas, y lo busca. */
export abstract class ComandoDeListaDeOtro<Uno> extends Comando {
  @flags.string({ description: 'Solo los que lo tienen entre sus textos' })
  declare texto: string | undefined

  @flags.boolean({ description: 'Solo los habilitados' })
  declare habilitados: boolean

  @flags.boolean({ description: 'Solo los deshabilitados' })
  declare deshabilitados: boolean

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  @lugar('Desde qué lugar de la lista (0)')
  declare offset: number | undefined

  protected abstract titulos: string[]

  protected abstract listar(pedido: PedidoDeLista): Promise<Pagina<Uno>>

  protected abstract fila(uno: Uno): (string | number)[]

  protected abstract datos(uno: Uno): object

  override revisarUso() {
    super.revisarUso()
    if (this.habilitados && this.deshabilitados) {
      throw new ErrorDeUso('--habilitados y --deshabilitados no van juntas.')
    }
  }

  override async run() {
    const corte = corteDe(this)
    const pagina = await this.listar({
      texto: this.texto,
      habilitado: this.deshabilitados ? false : this.habilitados || undefined,
      pagina: { offset: this.offset ?? 0, cantidad: this.cantidad ?? CANTIDAD },
      sigue: () => !corte.aborted,
    })
    this.#mostrar(pagina)
    if (corte.aborted && pagina.siguiente !== null) {
      throw new ErrorDeComando(`Cortado. Se sigue con --offset=${pagina.siguiente}.`)
    }
  }

  #mostrar({ elementos, siguiente }: Pagina<Uno>) {
    const datos = elementos.map((uno) => this.datos(uno))
    this.responder({ elementos: datos, siguiente }, () => {
      if (elementos.length === 0) {
        this.logger.info('No hay ninguno')
      } else {
        this.tabla(
          this.titulos,
          elementos.map((uno) => this.fila(uno))
        )
      }
      if (siguiente !== null) {
        this.logger.info(`Hay más: --offset=${siguiente}`)
      }
    })
  }
}
