import env from '#start/env'

/** La cuenta con que el administrador entra en auth, si se la dice. */
const administradorConfig = {
  email: env.get('CHOTUVE_ADMIN_EMAIL'),
  clave: env.get('CHOTUVE_ADMIN_CLAVE')?.release(),
}

export default administradorConfig
