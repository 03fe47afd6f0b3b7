import { atacar } from './atacar.js'
import { estadisticas } from './tablas/estadisticas.js'

atacar('estadisticas', estadisticas)
