import { atacar } from './atacar.js'
import { comentarios } from './tablas/videos.js'

atacar('comentarios', comentarios)
