import { atacar } from './atacar.js'
import { reacciones } from './tablas/reacciones.js'

atacar('reacciones', reacciones)
