import Serve from '@adonisjs/core/commands/serve'

/**
 * El `serve` del framework, que termina con una señal: si no, el servidor que enciende aparte queda
 * andando, y él esperándolo.
 */
export default class ServeQueTermina extends Serve {
  static override description =
    'Enciende el servidor para desarrollar, y lo reinicia si algo cambia'

  override async run() {
    this.app.terminating(async () => {
      await this.devServer?.close()
      // El observador de archivos puede tardar en soltar los suyos.
      process.exit(this.exitCode ?? 0)
    })
    await super.run()
  }
}
