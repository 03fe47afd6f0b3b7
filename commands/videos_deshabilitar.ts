import { ComandoDeVideo } from '#consola/comando_de_video'
import { COMO_SE_ENTRA } from '#consola/entrar'

export default class VideosDeshabilitar extends ComandoDeVideo {
  static override commandName = 'videos:deshabilitar'
  static override description = 'Saca un video de la vista de todos'
  static override help = [
    'Deja de existir por cualquier puerta, desde el próximo pedido. En producción pide confirmarlo, o --forzar.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} videos:deshabilitar 5edec8a2b2f4a1000f8d2c11 --simular',
    '  {{ binaryName }} videos:deshabilitar 5edec8a2b2f4a1000f8d2c11 --forzar --json',
  ]

  protected habilitado = false
}
