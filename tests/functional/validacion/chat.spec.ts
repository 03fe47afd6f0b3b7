import { atacar } from './atacar.js'
import { chat } from './tablas/chat.js'

atacar('chat', chat)
