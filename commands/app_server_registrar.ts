import { flags } from '@adonisjs/core/ace'
import { AppServers } from '#administracion/app_servers'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { COMO_SE_ENTRA, entrar } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'

/** El largo de las columnas de auth: a uno más largo contesta como si anduviera mal. */
const LARGO = 255

export default class AppServerRegistrar extends ComandoConConfirmacion {
  static override commandName = 'app-server:registrar'
  static override description = 'Registra un app server en auth y muestra su APP_SERVER_TOKEN'
  static override help = [
    'El token se muestra esa única vez: auth no lo dice de nuevo. La URL no puede estar ya registrada.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} app-server:registrar --url=https://app.chotuve.test --nombre=Principal',
    '  {{ binaryName }} app-server:registrar --url=https://app.chotuve.test --nombre=Principal --simular',
    '  {{ binaryName }} app-server:registrar --url=… --nombre=… --forzar --json | jq -r .app_server_token',
  ]

  @flags.string({ description: 'Dónde atiende' })
  declare url: string

  @flags.string({ description: 'Cómo se lo reconoce en la lista' })
  declare nombre: string

  override revisarUso() {
    super.revisarUso()
    this.#leer()
  }

  override async run() {
    const nuevo = this.#leer()
    await this.confirmar(`¿Registrar «${nuevo.nombre}» (${nuevo.url}) en auth?`)
    const token = await entrar(this)
    const servers = await this.app.container.make(AppServers)
    if (this.simular) {
      return this.#simular(nuevo, await servers.buscarPorUrl(nuevo.url, token))
    }
    const registro = await servers.registrar(nuevo, { token, quien: usuarioDelSistema() })
    if (registro.tipo === 'rechazado') {
      throw new ErrorDeComando(`Auth no lo registró: ${registro.mensaje}`)
    }
    const { id, token: suyo } = registro
    this.responder({ simulado: false, id, ...nuevo, app_server_token: suyo }, () => {
      this.logger.success(`Registrado con el id ${id}. Definí en su entorno:`)
      this.logger.log(`APP_SERVER_TOKEN=${suyo}`)
    })
  }

  /** @throws ErrorDeComando si auth no lo registraría */
  #simular(nuevo: { url: string; nombre: string }, tomada: { id: number } | null) {
    if (tomada) {
      throw new ErrorDeComando(`Auth no lo registraría: en esa URL ya está el ${tomada.id}.`)
    }
    this.contar(nuevo, '', `Se registraría «${nuevo.nombre}» (${nuevo.url})`)
  }

  #leer() {
    const { url, nombre } = this
    if (!url || !nombre) {
      throw new ErrorDeUso('Hacen falta --url y --nombre.')
    }
    if ([url, nombre].some((texto) => [...texto].length > LARGO)) {
      throw new ErrorDeUso(`--url y --nombre no pueden pasar de ${LARGO} caracteres.`)
    }
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
      throw new ErrorDeUso('--url tiene que ser una dirección http o https.')
    }
    return { url, nombre }
  }
}
