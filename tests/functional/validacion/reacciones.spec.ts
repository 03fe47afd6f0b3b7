import { atacar } from './atacar.js'
import { reacciones } from './tablas/videos.js'

atacar('reacciones', reacciones)
