import { atacar } from './atacar.js'
import { ping } from './tablas/ping.js'

atacar('ping', ping)
