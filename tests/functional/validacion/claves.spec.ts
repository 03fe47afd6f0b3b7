import { atacar } from './atacar.js'
import { claves } from './tablas/claves.js'

atacar('claves', claves)
