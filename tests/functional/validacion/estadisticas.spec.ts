import { atacar } from './atacar.js'
import { estadisticas } from './tablas/otras.js'

atacar('estadisticas', estadisticas)
