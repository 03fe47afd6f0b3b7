import { atacar } from './atacar.js'
import { perfiles } from './tablas/perfiles.js'

atacar('perfiles', perfiles)
