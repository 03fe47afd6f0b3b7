import { ComandoDeUsuario } from '#consola/comando_de_usuario'
import { COMO_SE_ENTRA } from '#consola/entrar'

export default class UsuariosHabilitar extends ComandoDeUsuario {
  static override commandName = 'usuarios:habilitar'
  static override description = 'Deja volver a un usuario deshabilitado'
  static override help = [
    'Lo hace auth, desde el próximo pedido de esa persona. En producción pide confirmarlo, o --forzar.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:habilitar ana@chotuve.test',
    '  {{ binaryName }} usuarios:habilitar 7 --simular',
    '  {{ binaryName }} usuarios:habilitar 7 --forzar --json',
  ]

  protected habilitado = true
}
