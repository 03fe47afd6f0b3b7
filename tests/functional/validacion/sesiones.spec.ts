import { atacar } from './atacar.js'
import { sesiones } from './tablas/sesiones.js'

atacar('sesiones', sesiones)
