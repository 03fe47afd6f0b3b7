import { atacar } from './atacar.js'
import { notificaciones } from './tablas/notificaciones.js'

atacar('notificaciones', notificaciones)
