import { atacar } from './atacar.js'
import { chat } from './tablas/otras.js'

atacar('chat', chat)
