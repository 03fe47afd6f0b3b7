import { atacar } from './atacar.js'
import { contactos } from './tablas/contactos.js'

atacar('contactos', contactos)
