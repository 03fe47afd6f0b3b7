/*
|--------------------------------------------------------------------------
| Comandos que reemplazan a los de un paquete
|--------------------------------------------------------------------------
|
| Ace no mira `commands/` cuando el comando que se pide por su nombre ya está
| en un paquete: para ganarle hay que anotarse después de él en `adonisrc.ts`.
|
*/
import { ListLoader } from '@adonisjs/core/ace'
import DbTruncate from '../commands/db_truncate.js'
import DbWipe from '../commands/db_wipe.js'
import MigrationRollback from '../commands/migration_rollback.js'
import MigrationRun from '../commands/migration_run.js'

const propios = new ListLoader([DbTruncate, DbWipe, MigrationRollback, MigrationRun])

export const getMetaData = () => propios.getMetaData()

export const getCommand = (...pedido: Parameters<typeof propios.getCommand>) =>
  propios.getCommand(...pedido)
