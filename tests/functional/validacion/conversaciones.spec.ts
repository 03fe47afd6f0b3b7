import { atacar } from './atacar.js'
import { conversaciones } from './tablas/conversaciones.js'

atacar('conversaciones', conversaciones)
