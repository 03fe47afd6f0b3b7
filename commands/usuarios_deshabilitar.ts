import { ComandoDeUsuario } from '#consola/comando_de_usuario'
import { COMO_SE_ENTRA } from '#consola/entrar'

export default class UsuariosDeshabilitar extends ComandoDeUsuario {
  static override commandName = 'usuarios:deshabilitar'
  static override description = 'Deja afuera a un usuario: sus tokens dejan de valer'
  static override help = [
    'Lo hace auth, desde el próximo pedido de esa persona. En producción pide confirmarlo, o --forzar.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:deshabilitar ana@chotuve.test',
    '  {{ binaryName }} usuarios:deshabilitar 7 --simular',
    '  {{ binaryName }} usuarios:deshabilitar 7 --forzar --json',
  ]

  protected habilitado = false
}
