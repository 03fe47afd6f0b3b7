import { ComandoDeVideo } from '#consola/comando_de_video'
import { COMO_SE_ENTRA } from '#consola/entrar'

export default class VideosHabilitar extends ComandoDeVideo {
  static override commandName = 'videos:habilitar'
  static override description = 'Muestra de nuevo un video deshabilitado'
  static override help = [
    'También trae de vuelta uno que retiró su dueño: para media es lo mismo. En producción pide confirmarlo, o --forzar.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} videos:habilitar 5edec8a2b2f4a1000f8d2c11 --simular',
    '  {{ binaryName }} videos:habilitar 5edec8a2b2f4a1000f8d2c11 --forzar --json',
  ]

  protected habilitado = true
}
