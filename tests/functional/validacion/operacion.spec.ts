import { atacar } from './atacar.js'
import { operacion } from './tablas/operacion.js'

atacar('operación', operacion)
