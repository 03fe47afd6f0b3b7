import type { BaseCommand } from '@adonisjs/core/ace'
import { EntrarComoAdministrador } from '#administracion/entrar_como_administrador'
import { SesionGuardada } from '#administracion/sesion_guardada'
import { SesionVigente } from '#administracion/sesion_vigente'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'

type Comando = BaseCommand & { hayTerminal: boolean }

/** Con qué se entra como el administrador, para la ayuda de los comandos. */
export const COMO_SE_ENTRA = [
  'Entra en auth como el administrador: con CHOTUVE_ADMIN_EMAIL y CHOTUVE_ADMIN_CLAVE, con la sesión que guardó',
  'sesion:entrar o, si hay una terminal, preguntando.',
]

/**
 * El token del administrador: con lo que diga el entorno, con la sesión guardada o, lo que falte, preguntado en la
 * terminal.
 *
 * @throws ErrorDeUso si falta y no hay una terminal, o ErrorDeComando si auth no lo acepta
 */
export async function entrar(comando: Comando): Promise<string> {
  const { container } = comando.app
  const cuenta = await container.make(CuentaDelAdministrador)
  if (!(cuenta.email && cuenta.clave)) {
    const guardada = await container.make(SesionGuardada)
    const sesion = await guardada.leer()
    if (sesion) {
      const vigente = await container.make(SesionVigente)
      if (await vigente.ejecutar(sesion.token)) {
        return sesion.token
      }
      throw new ErrorDeComando(
        'La sesión guardada ya no vale en el auth server: entrá de nuevo con sesion:entrar.'
      )
    }
  }
  const { token } = await abrirSesion(comando, ', o corré antes sesion:entrar en una terminal')
  return token
}

/**
 * Abre una sesión nueva con el e-mail y la clave.
 *
 * @param como qué más se puede hacer si no hay una terminal
 * @throws ErrorDeUso o ErrorDeComando, como `entrar`
 */
export async function abrirSesion(comando: Comando, como: string) {
  const { container } = comando.app
  const cuenta = await container.make(CuentaDelAdministrador)
  if (!comando.hayTerminal && !(cuenta.email && cuenta.clave)) {
    throw new ErrorDeUso(
      `Hace falta entrar como el administrador: definí CHOTUVE_ADMIN_EMAIL y CHOTUVE_ADMIN_CLAVE${como}.`
    )
  }
  const { prompt } = comando
  const email = cuenta.email ?? (await prompt.ask('E-mail del administrador', { name: 'email' }))
  const clave = cuenta.clave ?? (await prompt.secure('Su clave', { name: 'clave' }))
  if (!email || !clave) {
    throw new ErrorDeUso('Hacen falta el e-mail y la clave del administrador.')
  }
  const entrada = await container.make(EntrarComoAdministrador)
  const token = await entrada.ejecutar({ email, clave })
  if (token === null) {
    throw new ErrorDeComando('El auth server no acepta ese e-mail con esa clave.')
  }
  return { email, token }
}

/** El token de la sesión guardada, para lo que sin él también se puede mirar. */
export async function sesionSiHay({ app }: BaseCommand): Promise<string | undefined> {
  const guardada = await app.container.make(SesionGuardada)
  const sesion = await guardada.leer()
  return sesion?.token
}
