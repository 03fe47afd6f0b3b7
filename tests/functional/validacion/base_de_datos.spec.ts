import { atacar } from './atacar.js'
import { baseDeDatos } from './tablas/base_de_datos.js'

atacar('base_de_datos', baseDeDatos)
