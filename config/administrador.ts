import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import redConfig from '#config/red'
import env from '#start/env'

/** Donde cada uno guarda lo que los programas recuerdan de una vez a la otra (XDG Base Directory). */
const { XDG_STATE_HOME: elegido = '' } = process.env
const ESTADO = isAbsolute(elegido) ? elegido : join(homedir(), '.local', 'state')

/** La cuenta con que el administrador entra en auth, si se la dice, y dónde se guarda su sesión. */
const administradorConfig = {
  email: env.get('CHOTUVE_ADMIN_EMAIL'),
  clave: env.get('CHOTUVE_ADMIN_CLAVE')?.release(),
  sesion: { archivo: join(ESTADO, 'chotuve', 'sesion.json'), auth: redConfig.auth.url },
}

export default administradorConfig
