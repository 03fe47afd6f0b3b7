import { resolve } from 'node:path'
import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'

export default class RespaldoCrear extends Comando {
  static override commandName = 'respaldo:crear'
  static override description = 'Respalda la base de SQLite, o dice cómo respaldar la de PostgreSQL'
  static override help = [
    'La de SQLite se copia con los servidores andando, se comprueba y recién entonces toma su nombre. Para la de',
    'PostgreSQL escribe la línea de pg_dump, sin la clave: la toma de PGPASSWORD o de ~/.pgpass.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} respaldo:crear',
    '  {{ binaryName }} respaldo:crear --archivo=/respaldos/chotuve.sqlite3 --json',
    '  sh -c "$({{ binaryName }} respaldo:crear --archivo=chotuve.dump)"',
  ]

  @flags.string({ description: 'Dónde (respaldo-AAAA-MM-DDTHHMMSS, en esta carpeta)' })
  declare archivo: string | undefined

  @flags.boolean({ description: 'Si el archivo ya existe, lo pisa' })
  declare forzar: boolean

  /** No hace falta que esté al día. */
  protected override async preparar() {}

  override async run() {
    const { Respaldos } = await import('#database/respaldo/respaldos')
    const { Reloj } = await import('#base/reloj')
    const respaldos = await this.app.container.make(Respaldos)
    const reloj = await this.app.container.make(Reloj)
    const fecha = new Date(reloj.ahora()).toISOString().slice(0, 19).replaceAll(':', '')
    const archivo = resolve(this.archivo ?? `respaldo-${fecha}.${respaldos.extension}`)
    const respaldo = respaldos.crear(archivo, { pisar: Boolean(this.forzar) })
    if (respaldo.tipo === 'linea') {
      this.responder({ base: 'postgres', linea: respaldo.linea }, () =>
        this.logger.log(respaldo.linea)
      )
      return
    }
    const { bytes, filas } = respaldo
    this.responder({ base: 'sqlite', archivo, bytes, comprobado: true, filas }, () => {
      const suma = Object.values(filas).reduce((una, otra) => una + otra, 0)
      this.logger.success(`${archivo}: ${bytes} bytes, ${suma} filas, comprobado`)
    })
  }
}
