import { atacar } from './atacar.js'
import { reglas } from './tablas/reglas.js'

atacar('reglas', reglas)
