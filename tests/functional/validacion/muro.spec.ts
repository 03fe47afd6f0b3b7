import { atacar } from './atacar.js'
import { muro } from './tablas/muro.js'

atacar('muro', muro)
