import { auditar } from '#auditoria/asentar'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { argumentoDePersona, idDePersona } from '#consola/persona'
import { Firebase } from '#operacion/firebase/firebase'

const FRASES: Record<Awaited<ReturnType<Firebase['probar']>>['tipo'], string> = {
  'entregada': 'FCM la aceptó',
  'se-mandaria': 'Tiene un dispositivo: se le mandaría. Es una simulación: no se mandó nada',
  'sin-dispositivo': 'Ese usuario no tiene un dispositivo anotado',
  'dispositivo-ajeno':
    'Ese usuario no tiene un dispositivo: en el que anotó entró otra persona después',
  'rechazada': 'FCM la rechazó',
  'falla': 'No se pudo entregar',
}

export default class NotificacionesProbar extends ComandoConConfirmacion {
  static override commandName = 'notificaciones:probar'
  static override description =
    'Manda ya mismo una notificación push de prueba al dispositivo de alguien'
  static override help = [
    'No pasa por la cola ni queda guardada. En producción pide confirmarlo, o --forzar. Con --simular dice si le llegaría',
    'a alguien, sin mandarla.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:probar 7',
    '  {{ binaryName }} notificaciones:probar ana@chotuve.test --simular',
    '  {{ binaryName }} notificaciones:probar 7 --json',
  ]

  @argumentoDePersona('Su destinatario, por su id o su e-mail')
  declare usuario: string

  override async run() {
    const usuario = await idDePersona(this, this.usuario)
    const firebase = await this.app.container.make(Firebase)
    await this.confirmar(`¿Mandarle una notificación de prueba al usuario ${usuario}?`)
    const simular = Boolean(this.simular)
    const resultado = await firebase.probar(usuario, { simular })
    if (!simular) {
      await auditar({
        quien: usuarioDelSistema(),
        que: 'notificacion.probar',
        sobre: `usuario ${usuario}`,
        despues: { resultado: resultado.tipo },
      })
    }
    this.exitCode = ['entregada', 'se-mandaria'].includes(resultado.tipo) ? 0 : 1
    this.responder({ simulado: simular, ...resultado }, () => {
      const motivo = 'motivo' in resultado ? `: ${resultado.motivo}` : ''
      this.logger[this.exitCode === 0 ? 'success' : 'error'](`${FRASES[resultado.tipo]}${motivo}`)
    })
  }
}
