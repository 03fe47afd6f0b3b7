import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class BaseAmpliarIds extends BaseCommand {
  static override commandName = 'base:ampliar-ids'
  static override description = 'Prepara los ids de 64 bits sin detener a nadie, antes de migrar'
  static override help = [
    'Solo hace falta con muchos millones de filas en PostgreSQL: sin esto la migración que amplía los ids',
    'escribe cada tabla de nuevo, y nadie la usa mientras tanto (docs/operacion/procedimientos.md). Corre con',
    'los servidores andando, lleva lo suyo, y se puede cortar y correr otra vez. Después: migration:run.',
    '',
    'Termina con 0 si pudo y 1 si no.',
    '',
    'Ejemplo:',
    '  {{ binaryName }} base:ampliar-ids',
  ]
  static override options: CommandOptions = { startApp: true }

  override async run() {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { prepararId } = await import('#database/ids/preparar')
    const { TABLAS_QUE_CRECEN } = await import('#database/ids/tablas')
    if (db.connection().dialect.name !== 'postgres') {
      this.logger.info('En SQLite los ids ya son de 64 bits')
      return
    }
    for (const tabla of TABLAS_QUE_CRECEN) {
      const preparada = await prepararId(tabla, (linea) => this.logger.info(linea))
      this.logger.info(preparada ? `${tabla}: preparada` : `${tabla}: no le falta nada`)
    }
  }
}
