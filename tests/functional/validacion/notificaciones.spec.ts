import { atacar } from './atacar.js'
import { conversaciones, notificaciones } from './tablas/notificaciones.js'

atacar('notificaciones', notificaciones)
atacar('conversaciones', conversaciones)
