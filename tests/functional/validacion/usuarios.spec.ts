import { atacar } from './atacar.js'
import { usuarios } from './tablas/usuarios.js'

atacar('usuarios', usuarios)
