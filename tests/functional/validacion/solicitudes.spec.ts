import { atacar } from './atacar.js'
import { solicitudes } from './tablas/solicitudes.js'

atacar('solicitudes', solicitudes)
