import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

/** La versión que corre: la compilación lleva consigo su `package.json`. */
const { version }: { version: string } = JSON.parse(
  readFileSync(app.makePath('package.json'), 'utf-8')
)

export default version
