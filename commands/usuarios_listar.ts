import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { sesionSiHay } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { corteDe } from '#consola/espera'
import { filaDeUsuario, TITULOS_DE_USUARIO } from '#consola/mostrar_usuario'
import { numero } from '#consola/numeros'
import { ListarUsuarios } from '#usuarios/listar_usuarios'

const CANTIDAD = 50

export default class UsuariosListar extends Comando {
  static override commandName = 'usuarios:listar'
  static override description = 'Lista a los usuarios de auth, o los busca por e-mail o nombre'
  static override help = [
    'Buscar recorre la lista de auth, que no busca por su cuenta: con muchos usuarios lleva un rato, y Ctrl-C dice',
    'desde dónde seguir. No distingue mayúsculas ni tildes, y ningún carácter quiere decir otra cosa.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:listar',
    '  {{ binaryName }} usuarios:listar --texto=perez --json',
    '  {{ binaryName }} usuarios:listar --deshabilitados --cantidad=100 --offset=200',
  ]

  @flags.string({ description: 'Solo quienes lo tienen en el e-mail o en el nombre' })
  declare texto: string | undefined

  @flags.boolean({ description: 'Solo los habilitados' })
  declare habilitados: boolean

  @flags.boolean({ description: 'Solo los deshabilitados' })
  declare deshabilitados: boolean

  @numero({ minimo: 1, maximo: 1_000, description: `Cuántos como mucho (${CANTIDAD})` })
  declare cantidad: number | undefined

  @numero({ minimo: 0, maximo: 2_147_483_647, description: 'Desde qué lugar de la lista (0)' })
  declare offset: number | undefined

  override async run() {
    if (this.habilitados && this.deshabilitados) {
      throw new ErrorDeUso('--habilitados y --deshabilitados no van juntas.')
    }
    const corte = corteDe(this)
    const listar = await this.app.container.make(ListarUsuarios)
    let lugar = this.offset ?? 0
    try {
      const pagina = await listar.ejecutar({
        texto: this.texto,
        habilitado: this.deshabilitados ? false : this.habilitados || undefined,
        pagina: { offset: lugar, cantidad: this.cantidad ?? CANTIDAD },
        token: await sesionSiHay(this),
        sigue: (cual) => {
          lugar = cual
          return !corte.aborted
        },
      })
      this.#mostrar(pagina)
    } catch (error) {
      throw corte.aborted ? new ErrorDeComando(`Cortado. Se sigue con --offset=${lugar}.`) : error
    }
  }

  #mostrar({ elementos, siguiente }: Awaited<ReturnType<ListarUsuarios['ejecutar']>>) {
    this.responder({ elementos, siguiente }, () => {
      if (elementos.length === 0) {
        this.logger.info('No hay ninguno')
      } else {
        this.tabla(TITULOS_DE_USUARIO, elementos.map(filaDeUsuario))
      }
      if (siguiente !== null) {
        this.logger.info(`Hay más: --offset=${siguiente}`)
      }
    })
  }
}
