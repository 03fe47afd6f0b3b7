import { resolve } from 'node:path'
import { args } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConPermiso } from '#consola/comando_con_permiso'

export default class RespaldoRestaurar extends ComandoConPermiso {
  static override commandName = 'respaldo:restaurar'
  static override description = 'Pone un respaldo en lugar de la base de SQLite, o dice cómo'
  static override help = [
    'Comprueba el respaldo, exige que nadie esté usando la base y deja al lado la que había, con',
    '«.antes-de-restaurar». Si el respaldo es de otra versión, después: migration:run. Para PostgreSQL escribe la',
    'línea de pg_restore. Qué pasa con Firebase lo dice docs/operacion/procedimientos.md.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} respaldo:restaurar respaldo-2026-11-25T030000.sqlite3 --simular',
    '  {{ binaryName }} respaldo:restaurar respaldo-2026-11-25T030000.sqlite3 --forzar',
  ]

  @args.string({ description: 'El archivo del respaldo' })
  declare archivo: string

  /** La base puede no estar: es lo que se repone. */
  protected override async preparar() {}

  override async run() {
    this.exigirPermiso('se restaura')
    const { Respaldos } = await import('#database/respaldo/respaldos')
    const respaldos = await this.app.container.make(Respaldos)
    const simulado = Boolean(this.simular)
    const restaurado = await respaldos.restaurar(resolve(this.archivo), {
      simular: simulado,
      quien: usuarioDelSistema(),
    })
    if (restaurado.tipo === 'linea') {
      this.responder({ base: 'postgres', linea: restaurado.linea }, () =>
        this.logger.log(restaurado.linea)
      )
      return
    }
    const { filas, base, anterior, bajas } = restaurado
    this.responder({ base: 'sqlite', simulado, archivo: base, anterior, bajas, filas }, () => {
      const suma = Object.values(filas).reduce((una, otra) => una + otra, 0)
      this.logger.info(`El respaldo está sano y tiene ${suma} filas`)
      if (simulado) {
        this.logger.info(`Quedaría en ${base}. Es una simulación: no se cambió nada`)
      } else {
        this.logger.success(
          `Restaurado en ${base}${anterior ? `; la que había, en ${anterior}` : ''}`
        )
        this.#decirBajas(bajas)
      }
    })
  }

  /** Quien se fue después del respaldo no puede volver con él. */
  #decirBajas(bajas: number | null) {
    if (bajas === null) {
      this.logger.warning(
        'De quienes se fueron después del respaldo no se pudo tomar nota, y vuelven con él: docs/operacion/procedimientos.md'
      )
    } else if (bajas > 0) {
      this.logger.info(
        `Se fueron después del respaldo, y siguen sin estar: ${bajas}. Lo suyo se borra al encender el servidor`
      )
    }
  }
}
