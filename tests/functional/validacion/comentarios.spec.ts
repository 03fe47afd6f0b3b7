import { atacar } from './atacar.js'
import { comentarios } from './tablas/comentarios.js'

atacar('comentarios', comentarios)
