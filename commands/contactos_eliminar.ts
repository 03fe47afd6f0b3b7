import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { ErrorDeComando } from '#consola/errores'
import { argumentoDePersona, idDePersona, QUIEN } from '#consola/persona'
import { relacionEntre } from '#contactos/relacion'
import { TerminarContacto } from '#contactos/terminar_contacto'

export default class ContactosEliminar extends ComandoConConfirmacion {
  static override commandName = 'contactos:eliminar'
  static override description = 'Hace que dos personas dejen de ser contactos'
  static override help = [
    'Como si lo decidiera una de las dos: los videos privados se cierran en el acto y la conversación sale de sus',
    'listas de chats. No se le avisa a nadie. En producción pide confirmarlo, o --forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} contactos:eliminar ana@chotuve.test beto@chotuve.test --simular',
    '  {{ binaryName }} contactos:eliminar 7 9 --forzar --json',
  ]

  @argumentoDePersona(`Una persona: ${QUIEN}`)
  declare una: string

  @argumentoDePersona(`La otra: ${QUIEN}`)
  declare otra: string

  override async run() {
    const usuarioId = await idDePersona(this, this.una)
    const otra = await idDePersona(this, this.otra)
    const noSon = new ErrorDeComando(`Los usuarios ${usuarioId} y ${otra} no son contactos.`)
    if ((await relacionEntre({ usuarioId, otra })) !== 'contacto') {
      throw noSon
    }
    const quienes = `los usuarios ${usuarioId} y ${otra}`
    await this.confirmar(`¿Que ${quienes} dejen de ser contactos?`)
    if (!this.simular) {
      const terminar = await this.app.container.make(TerminarContacto)
      const administrador = usuarioDelSistema()
      const { tipo } = await terminar.ejecutar({ usuarioId, otra, administrador })
      if (tipo === 'no-es-contacto') {
        throw noSon
      }
    }
    this.contar(
      { usuarios: [usuarioId, otra] },
      `Ya no son contactos ${quienes}`,
      `Dejarían de ser contactos ${quienes}`
    )
  }
}
