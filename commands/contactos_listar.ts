import { Comando } from '#consola/comando'
import { datosDeContacto, filaDeContacto, TITULOS_DE_CONTACTO } from '#consola/mostrar_contacto'
import { ID, numero, porPagina } from '#consola/numeros'
import { banderaDePersona, idDePersona, QUIEN } from '#consola/persona'
import { BuscarContactos } from '#contactos/buscar_contactos'

const CANTIDAD = 50

export default class ContactosListar extends Comando {
  static override commandName = 'contactos:listar'
  static override description = 'Lista quiénes son contactos, los de todos o los de alguien'
  static override help = [
    'Por su id. La página siguiente se pide con --despues-de y el último id de la anterior.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} contactos:listar --usuario=ana@chotuve.test',
    '  {{ binaryName }} contactos:listar --cantidad=500 --despues-de=12000 --json',
  ]

  @banderaDePersona(`Solo los de esta persona: ${QUIEN}`)
  declare usuario: string | undefined

  @numero({ ...ID, description: 'Solo los que siguen a este id' })
  declare despuesDe: number | undefined

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  override async run() {
    const { despuesDe, cantidad = CANTIDAD } = this
    const usuario = this.usuario === undefined ? undefined : await idDePersona(this, this.usuario)
    const buscar = await this.app.container.make(BuscarContactos)
    const contactos = await buscar.ejecutar({ usuario, despuesDe, cantidad })
    this.responder(contactos.map(datosDeContacto), () => {
      if (contactos.length === 0) {
        this.logger.info('No hay ninguno')
        return
      }
      this.tabla(TITULOS_DE_CONTACTO, contactos.map(filaDeContacto))
      if (contactos.length === cantidad) {
        this.logger.info(`Puede haber más: --despues-de=${contactos.at(-1)?.contacto.id}`)
      }
    })
  }
}
