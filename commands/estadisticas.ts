import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { comoCsv } from '#consola/csv'
import { ErrorDeUso } from '#consola/errores'
import { escribirArchivo } from '#consola/escribir_archivo'
import { barritas } from '#consola/grafico/barritas'
import { diaEscrito } from '#consola/grafico/escala'
import { graficoDeEstadisticas, NOMBRES } from '#consola/grafico/estadisticas'
import { exigirDias, leerRangoDeDias } from '#consola/rango_de_dias'
import { agrupar, juntar } from '#estadisticas/agrupar'
import { LeerEstadisticas } from '#estadisticas/leer_estadisticas'
import { SERIES, type Estadisticas } from '#estadisticas/series'

/** Lo que entra en la terminal más angosta con la que se administra, con el nombre y el mayor. */
const BARRITAS = 36
const FILAS = 31

export default class VerEstadisticas extends Comando {
  static override commandName = 'estadisticas'
  static override description = 'Muestra cuánto se usa la red, por día y desde siempre'
  static override help = [
    'Reacciones, comentarios y contactos; las personas las cuenta auth, y los videos, media. Los días son UTC',
    'y se cuentan enteros; sin decir cuáles, los últimos treinta. En JSON y en CSV las personas son «usuarios».',
    '',
    'Ejemplos:',
    '  {{ binaryName }} estadisticas',
    '  {{ binaryName }} estadisticas --desde=2026-01-01 --hasta=2026-03-31 --json',
    '  {{ binaryName }} estadisticas --desde=2026-01-01 --csv > uso.csv',
    '  {{ binaryName }} estadisticas --svg=uso.svg',
  ]

  @flags.string({ description: 'El primer día, AAAA-MM-DD' })
  declare desde: string | undefined

  @flags.string({ description: 'El último día, AAAA-MM-DD (hoy)' })
  declare hasta: string | undefined

  @flags.boolean({ description: 'Escribe los días como CSV' })
  declare csv: boolean

  @flags.string({ description: 'Escribe el gráfico en este archivo, que no tiene que existir' })
  declare svg: string | undefined

  override revisarUso() {
    super.revisarUso()
    if (this.json && this.csv) {
      throw new ErrorDeUso('--json o --csv: uno de los dos.')
    }
    exigirDias(this)
  }

  override async run() {
    const leer = await this.app.container.make(LeerEstadisticas)
    const rango = leerRangoDeDias(this, await leer.hoy())
    const estadisticas = await leer.ejecutar(rango)
    const archivo =
      this.svg && (await escribirArchivo(this.svg, graficoDeEstadisticas(estadisticas)))
    if (this.csv) {
      this.logger.log(enCsv(estadisticas))
      return
    }
    this.responder({ ...comoDatos(estadisticas), ...(archivo && { svg: archivo }) }, () => {
      this.#mostrar(estadisticas)
      if (archivo) {
        this.logger.success(`Gráfico escrito en ${archivo}`)
      }
    })
  }

  #mostrar({ totales, dias }: Estadisticas) {
    const suma = juntar(dias)
    this.tabla(
      ['Qué', 'En el período', 'Desde siempre'],
      SERIES.map((serie) => [NOMBRES[serie], suma[serie], totales[serie]])
    )
    const { periodos } = agrupar(dias, BARRITAS)
    this.logger.log(`\nDel ${diaEscrito(suma.desde)} al ${diaEscrito(suma.hasta)}, en días UTC:\n`)
    for (const serie of SERIES) {
      const valores = periodos.map((periodo) => periodo[serie])
      const mayor = Math.max(...valores)
      this.logger.log(`${NOMBRES[serie].padEnd(12)}${barritas(valores)}  ≤ ${mayor}`)
    }
    const { deA, periodos: filas } = agrupar(dias, FILAS)
    this.logger.log(deA === 1 ? '' : `\nDe a ${deA} días:`)
    this.tabla(
      ['Desde', ...SERIES.map((serie) => NOMBRES[serie])],
      filas.map((fila) => [fila.desde, ...SERIES.map((serie) => fila[serie])])
    )
  }
}

const comoDatos = ({ totales, dias }: Estadisticas) => {
  const { desde, hasta, ...suma } = juntar(dias)
  return { desde, hasta, totales, en_el_periodo: suma, dias }
}

const enCsv = ({ dias }: Estadisticas) =>
  comoCsv(
    ['dia', ...SERIES],
    dias.map((dia) => [dia.dia, ...SERIES.map((serie) => dia[serie])])
  )
