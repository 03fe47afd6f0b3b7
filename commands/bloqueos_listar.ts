import { Comando } from '#consola/comando'
import { ID, numero, porPagina } from '#consola/numeros'
import { banderaDePersona } from '#consola/persona'
import { personaDicha } from '#consola/persona_dicha'
import { buscarBloqueos } from '#moderacion/buscar_bloqueos'

const CANTIDAD = 50

export default class BloqueosListar extends Comando {
  static override commandName = 'bloqueos:listar'
  static override description = 'Lista los bloqueos entre personas, por quién los puso'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} bloqueos:listar --usuario=7',
    '  {{ binaryName }} bloqueos:listar --cantidad=100 --offset=200 --json',
  ]

  @banderaDePersona('Solo los que puso o le pusieron a esta persona: su id o su e-mail')
  declare usuario: string | undefined

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  @numero({ minimo: 0, maximo: ID.maximo, description: 'Cuántos saltear antes (0)' })
  declare offset: number | undefined

  override async run() {
    const { cantidad = CANTIDAD, offset = 0 } = this
    const usuario = await personaDicha(this, this.usuario)
    const bloqueos = await buscarBloqueos({ usuario, pagina: { offset, cantidad } })
    this.responder(bloqueos, () =>
      this.tabla(
        ['Usuario', 'Bloqueado', 'Desde'],
        bloqueos.map(({ usuario: quien, bloqueado, fecha }) => [quien, bloqueado, fecha ?? '—']),
        'No hay ningún bloqueo'
      )
    )
  }
}
