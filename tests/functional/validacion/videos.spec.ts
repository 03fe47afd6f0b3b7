import { atacar } from './atacar.js'
import { videos } from './tablas/videos.js'

atacar('videos', videos)
