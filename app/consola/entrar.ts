import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import type { Comando } from '#consola/comando'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { EntrarComoAdministrador } from '#denuncias/entrar_como_administrador'

/**
 * El token del administrador: con lo que diga el entorno y, lo que falte, preguntado en la terminal.
 *
 * @throws ErrorDeUso si falta y no hay una terminal, o ErrorDeComando si auth no las acepta
 */
export async function entrar(comando: Comando): Promise<string> {
  const cuenta = await comando.app.container.make(CuentaDelAdministrador)
  if (!comando.hayTerminal && !(cuenta.email && cuenta.clave)) {
    throw new ErrorDeUso(
      'Hace falta entrar como el administrador: definí CHOTUVE_ADMIN_EMAIL y CHOTUVE_ADMIN_CLAVE, o usá una terminal.'
    )
  }
  const { prompt } = comando
  const email = cuenta.email ?? (await prompt.ask('E-mail del administrador', { name: 'email' }))
  const clave = cuenta.clave ?? (await prompt.secure('Su clave', { name: 'clave' }))
  if (!email || !clave) {
    throw new ErrorDeUso('Hacen falta el e-mail y la clave del administrador.')
  }
  const entrada = await comando.app.container.make(EntrarComoAdministrador)
  const token = await entrada.ejecutar({ email, clave })
  if (token === null) {
    throw new ErrorDeComando('El auth server no acepta ese e-mail con esa clave.')
  }
  return token
}
