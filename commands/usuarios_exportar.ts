import { flags } from '@adonisjs/core/ace'
import { Comando, usuarioDelSistema } from '#consola/comando'
import { ErrorDeComando } from '#consola/errores'
import { corteDe } from '#consola/espera'
import { Exportacion } from '#consola/exportacion'
import { enPalabras } from '#consola/mostrar_renglones'
import { argumentoDePersona, personaDe } from '#consola/persona'
import { contarDatos } from '#datos/contar_datos'
import { ExportarDatos } from '#datos/exportar_datos'

export default class UsuariosExportar extends Comando {
  static override commandName = 'usuarios:exportar'
  static override description = 'Escribe en JSON todo lo que se guarda de alguien'
  static override help = [
    'Lo mismo que baja la persona en GET /usuario/datos. Con --archivo queda en uno nuevo, que lee solo quien lo',
    'pidió; si se corta, no queda nada. Que se lo llevó queda en la auditoría. Con --simular dice cuánto hay.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:exportar ana@chotuve.test --archivo=ana.json',
    '  {{ binaryName }} usuarios:exportar 7 | gzip > 7.json.gz',
    '  {{ binaryName }} usuarios:exportar 7 --simular --json',
  ]

  @argumentoDePersona()
  declare usuario: string

  @flags.string({ description: 'En qué archivo, que no tiene que existir (la salida)' })
  declare archivo: string | undefined

  @flags.boolean({ description: 'Dice cuánto hay, sin escribirlo' })
  declare simular: boolean

  override async run() {
    const { archivo } = this
    const corte = corteDe(this)
    const { id, email } = await personaDe(this, this.usuario)
    if (this.simular) {
      return this.#contar(id, email)
    }
    const exportar = await this.app.container.make(ExportarDatos)
    const datos = await exportar.ejecutar({ usuarioId: id, quien: usuarioDelSistema() })
    if (datos.tipo === 'desconocido') {
      throw new ErrorDeComando(`No existe el usuario ${id}.`)
    }
    const exportacion = new Exportacion(datos, corte)
    if (archivo === undefined) {
      return exportacion.enLaSalida(this)
    }
    const bytes = await exportacion.enArchivo(archivo)
    this.responder({ simulado: false, usuario: id, archivo, bytes }, () =>
      this.logger.success(`Todo lo de ${email} (usuario ${id}) está en ${archivo}: ${bytes} bytes`)
    )
  }

  async #contar(id: number, email: string) {
    const cantidades = await contarDatos(id)
    this.responder({ simulado: true, usuario: id, cantidades }, () =>
      this.logger.info(
        `De ${email} (usuario ${id}) hay: ${enPalabras(cantidades)}. Es una simulación: no se escribió nada`
      )
    )
  }
}
