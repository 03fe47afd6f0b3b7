import { atacar } from './atacar.js'
import { RECURSOS } from './recursos.js'

for (const [recurso, tabla] of Object.entries(RECURSOS)) {
  atacar(recurso, tabla)
}
