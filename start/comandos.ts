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
import DbTruncate from '#commands/base/db_truncate'
import DbWipe from '#commands/base/db_wipe'
import MigrationRollback from '#commands/base/migration_rollback'
import MigrationRun from '#commands/base/migration_run'
import Serve from '#commands/serve'

const propios = new ListLoader([DbTruncate, DbWipe, MigrationRollback, MigrationRun, Serve])

export const getMetaData = () => propios.getMetaData()

export const getCommand = (...pedido: Parameters<typeof propios.getCommand>) =>
  propios.getCommand(...pedido)
