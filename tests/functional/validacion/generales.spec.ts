import { atacar } from './atacar.js'
import { generales } from './tablas/otras.js'

atacar('generales', generales)
