/*
|--------------------------------------------------------------------------
| Rutas
|--------------------------------------------------------------------------
|
| Las del contrato, sección por sección (docs/contrato.md).
|
*/
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/*
| §7 Ping, estadísticas y base de datos
*/
router.get('ping', [controllers.Ping, 'show'])
