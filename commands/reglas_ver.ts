import { Comando } from '#consola/comando'
import { elegirRegla, reglaPreguntada } from '#consola/elegir_regla'
import { filaDeRegla, TITULOS_DE_REGLA } from '#consola/mostrar_regla'
import { renglones } from '#consola/mostrar_renglones'
import { presentarRegla } from '#reglas/guardadas/presentar_regla'

export default class ReglasVer extends Comando {
  static override commandName = 'reglas:ver'
  static override description = 'Muestra una regla de prioridad'
  static override help = [
    'Ejemplos:',
    '  {{ binaryName }} reglas:ver 3',
    "  {{ binaryName }} reglas:ver 'Ya reaccioné' --json",
  ]

  @reglaPreguntada()
  declare regla: string

  override async run() {
    const regla = await elegirRegla(this, this.regla)
    const datos = presentarRegla(regla)
    this.responder(datos, () => {
      const fila = filaDeRegla(regla)
      const ficha: [string, string][] = [
        ...TITULOS_DE_REGLA.map((titulo, columna): [string, string] => [
          titulo,
          String(fila[columna] ?? ''),
        ]),
        ['Descripción', String(regla.contenido.descripcion)],
        ['Creada', datos.creada ?? ''],
        ['Modificada', datos.modificada ?? ''],
        ...regla.errores.map(({ lugar, mensaje }): [string, string] => [
          'Error',
          `${lugar}: ${mensaje}`,
        ]),
      ]
      renglones(
        ficha.map(([que, valor]) => [que, valor || '—']),
        this.ancho
      ).forEach((renglon) => this.logger.log(renglon))
    })
  }
}
