import { AppServers } from '#administracion/app_servers'
import { Comando } from '#consola/comando'
import { COMO_SE_ENTRA, entrar } from '#consola/entrar'
import { lugar, porPagina } from '#consola/numeros'

const CANTIDAD = 50

export default class AppServerListar extends Comando {
  static override commandName = 'app-server:listar'
  static override description = 'Lista los app servers registrados en auth'
  static override help = [
    'Sus tokens auth no los dice de nuevo.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} app-server:listar',
    '  {{ binaryName }} app-server:listar --cantidad=10 --offset=10 --json',
  ]

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  @lugar('Desde qué lugar de la lista (0)')
  declare offset: number | undefined

  override async run() {
    const { offset = 0, cantidad = CANTIDAD } = this
    const servers = await this.app.container.make(AppServers)
    const pagina = await servers.listar({ offset, cantidad }, await entrar(this))
    const { elementos, siguiente } = pagina
    this.responder(pagina, () => {
      if (elementos.length === 0) {
        this.logger.info('No hay ninguno')
      } else {
        this.tabla(
          ['Id', 'Nombre', 'URL'],
          elementos.map(({ id, nombre, url }) => [id, nombre, url])
        )
      }
      if (siguiente !== null) {
        this.logger.info(`Hay más: --offset=${siguiente}`)
      }
    })
  }
}
