import { flags } from '@adonisjs/core/ace'
import { Comando, usuarioDelSistema } from '#consola/comando'
import { hastaElCorte } from '#consola/corte'
import { ErrorDeUso } from '#consola/errores'
import { Progreso } from '#consola/progreso'
import { juzgado } from '#consola/valores'
import type { Marca, Paso, Verificado } from '#database/verificacion/verificar'

const PASOS: Paso[] = ['cuentas', 'contadores', 'personas', 'videos']

const TITULOS: Record<Paso, string> = {
  cuentas: 'Cuentas por día y por estado',
  contadores: 'Contadores de los videos',
  personas: 'Personas que auth no conoce',
  videos: 'Videos que media no conoce',
}

export default class BaseVerificar extends Comando {
  static override commandName = 'base:verificar'
  static override description =
    'Compara lo contado con las filas, y lo que hay con los otros servidores'
  static override help = [
    'Con --reparar deja en los contadores y en las cuentas lo que dan las filas; se puede hacer con los',
    'servidores andando. Las personas y los videos que los otros servidores no conocen solo se cuentan: que',
    'falten allá no dice que haya que borrarlos acá. Ctrl-C lo corta entre una tanda y otra, y dice cómo seguir.',
    '',
    'Termina con 1 si algo contado está mal y no se lo reparó, o si se lo cortó.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} base:verificar',
    '  {{ binaryName }} base:verificar --reparar --simular',
    '  {{ binaryName }} base:verificar --reparar --sin-huerfanos --json',
    '  {{ binaryName }} base:verificar --desde=contadores:5f1d7a3e9c',
  ]

  @flags.boolean({ description: 'Repara los contadores y las cuentas' })
  declare reparar: boolean

  @flags.boolean({ description: 'Dice qué repararía, sin hacerlo' })
  declare simular: boolean

  @flags.boolean({ description: 'No les pregunta nada a los otros servidores' })
  declare sinHuerfanos: boolean

  @flags.string({
    description: 'Por dónde seguir, como lo dijo el que se cortó',
    parse: juzgado(leerMarca),
  })
  declare desde: string | undefined

  override async run() {
    const desde = leerMarca(this.desde)
    const reparar = Boolean(this.reparar && !this.simular)
    const { VerificarBase } = await import('#database/verificacion/verificar')
    const verificar = await this.app.container.make(VerificarBase)
    const progreso = new Progreso()
    const verificado = await hastaElCorte(this, (signal) =>
      verificar.ejecutar({
        ...{ reparar, desde, signal },
        huerfanos: !this.sinHuerfanos,
        quien: usuarioDelSistema(),
        alAvanzar: (paso, mirados, total) =>
          total === undefined
            ? progreso.mostrar(`${TITULOS[paso]}: ${mirados}`)
            : progreso.barra(TITULOS[paso], mirados, Math.max(mirados, total)),
      })
    ).finally(() => progreso.terminar())
    this.#mostrar(verificado, reparar)
  }

  #mostrar(verificado: Verificado, reparado: boolean) {
    const { cortado, ...pasos } = verificado
    const mal = pasos.cuentas.distintos + pasos.contadores.distintos
    this.exitCode = cortado || (mal > 0 && !reparado) ? 1 : 0
    const seguir = cortado && `${cortado.paso}:${cortado.despuesDe}`
    this.responder({ reparado, ...pasos, cortado_en: seguir }, () => {
      this.tabla(
        ['Qué', 'Mirados', reparado ? 'Reparados o sin pareja' : 'Distintos o sin pareja'],
        PASOS.map((paso) => [TITULOS[paso], pasos[paso].mirados, pasos[paso].distintos])
      )
      this.#nombrar(pasos)
      if (mal === 0 && !cortado) {
        this.logger.success('Lo contado es lo que hay')
      } else if (mal > 0 && !reparado) {
        this.logger.info('No se cambió nada: con --reparar se deja lo que dan las filas')
      } else if (mal > 0) {
        this.logger.success(`Reparados: ${mal}`)
      }
    })
    if (seguir) {
      this.logger.error(`Se cortó. Para seguir desde ahí: --desde=${seguir}`)
    }
  }

  #nombrar({ cuentas, contadores, personas, videos }: Omit<Verificado, 'cortado'>) {
    for (const { hecho, clase, faltan } of cuentas.ejemplos.slice(0, NOMBRADOS)) {
      this.logger.log(
        `  ${hecho} ${clase || 'sin fecha'}: ${faltan > 0 ? 'faltan' : 'sobran'} ${Math.abs(faltan)}`
      )
    }
    for (const { video, guardado, filas } of contadores.ejemplos.slice(0, NOMBRADOS)) {
      this.logger.log(
        `  video ${video}: dice ${JSON.stringify(guardado)}, hay ${JSON.stringify(filas)}`
      )
    }
    const sueltos = [
      ...personas.ejemplos.slice(0, NOMBRADOS).map((id) => `persona ${id}`),
      ...videos.ejemplos.slice(0, NOMBRADOS).map((id) => `video ${id}`),
    ]
    if (sueltos.length > 0) {
      this.logger.log(`  sin pareja: ${sueltos.join(', ')}`)
    }
  }
}

const NOMBRADOS = 10

/** @throws ErrorDeUso si no es una de las que se dicen al cortarse */
function leerMarca(escrita: string | undefined): Marca | undefined {
  if (escrita === undefined) {
    return undefined
  }
  const [nombre = '', despuesDe = ''] = escrita.split(/:(.*)/s)
  const paso = PASOS.find((uno) => uno === nombre)
  const numerica = paso === 'cuentas' || paso === 'personas'
  if (!paso || (numerica && !/^\d{0,10}$/.test(despuesDe))) {
    throw new ErrorDeUso(
      `--desde es lo que dijo base:verificar al cortarse, como «contadores:5f1d7a3e9c»: empieza con ${PASOS.join(', ')}.`
    )
  }
  return { paso, despuesDe }
}
