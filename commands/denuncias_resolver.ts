import { flags } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { COMO_SE_ENTRA, entrar } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { explicarFalla } from '#consola/explicar_falla'
import { argumentoDeId, leerIdDe } from '#consola/id_de'
import { argumentoDeOpcion } from '#consola/opcion'
import { VIGENCIA_MS } from '#denuncias/empezar'
import { ResolverDenuncia, type Resultado } from '#denuncias/resolver_denuncia'
import { RESOLUCIONES } from '#denuncias/vocabulario'

const NOTA_MAXIMA = 1_000

export default class DenunciasResolver extends ComandoConConfirmacion {
  static override commandName = 'denuncias:resolver'
  static override description = 'Resuelve todas las denuncias abiertas de lo mismo'
  static override help = [
    `Resoluciones: ${RESOLUCIONES.join(', ')}.`,
    ...COMO_SE_ENTRA,
    'Si se corta o falla otro servidor, repetirlo igual lo termina. En producción pide confirmarlo, o --forzar;',
    '--simular no entra.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} denuncias:resolver 12 desestimada --nota="No es para tanto"',
    '  {{ binaryName }} denuncias:resolver 12 video-deshabilitado --simular',
  ]

  @argumentoDeId('La denuncia', 'El id de la denuncia')
  declare denuncia: string

  @argumentoDeOpcion('La resolución', RESOLUCIONES, 'Qué se resuelve')
  declare resolucion: (typeof RESOLUCIONES)[number]

  @flags.string({ description: 'Por qué, para quien administra' })
  declare nota: string | undefined

  override revisarUso() {
    super.revisarUso()
    this.#leerNota()
  }

  override async run() {
    const { resolucion } = this
    const id = leerIdDe('La denuncia', this.denuncia)
    const nota = this.#leerNota()
    const simular = Boolean(this.simular)
    await this.confirmar(
      `¿Resolver la denuncia ${id}, y las demás sobre lo mismo, como ${resolucion}?`
    )
    const resolver = await this.app.container.make(ResolverDenuncia)
    const resultado = simular
      ? await resolver.simular({ id, resolucion })
      : await resolver
          .ejecutar({
            ...{ id, resolucion, nota },
            quien: usuarioDelSistema(),
            token: await entrar(this),
          })
          .catch(decirSiQuedoEnCurso)
    this.#mostrar(resultado, simular)
  }

  #leerNota(): string | null {
    const nota = this.nota?.toWellFormed().replaceAll('\0', '') ?? null
    if (nota !== null && [...nota].length > NOTA_MAXIMA) {
      throw new ErrorDeUso(`--nota no puede pasar de ${NOTA_MAXIMA} caracteres.`)
    }
    return nota
  }

  #mostrar(resultado: Resultado, simulado: boolean) {
    switch (resultado.tipo) {
      case 'desconocida':
        throw new ErrorDeComando('La denuncia no existe.')
      case 'no-cabe':
        throw new ErrorDeComando('Esa resolución no es para lo que se denunció.')
      case 'otra-en-curso':
        throw new ErrorDeComando(`Ya se la está resolviendo: ${resultado.resolucion}.`)
      case 'otra-resuelta':
        throw new ErrorDeComando(`Ya se la resolvió: ${resultado.resolucion}.`)
    }
    const denuncias = resultado.tipo === 'resuelta' ? resultado.denuncias : 0
    this.responder({ simulado, denuncias }, () => {
      if (resultado.tipo === 'ya-resuelta') {
        this.logger.info('Ya estaba resuelta así: no hay nada que hacer')
      } else if (simulado) {
        this.logger.info(
          `Denuncias que se cerrarían: ${denuncias}. Es una simulación: no se cambió nada`
        )
      } else {
        this.logger.success(
          `Resuelta. Denuncias cerradas: ${denuncias}; se avisó a quienes las hicieron`
        )
      }
    })
  }
}

/** Con otra falla de otro servidor no se sabe si llegó a hacerse, y el lugar se guarda (docs/contrato.md §16). */
function decirSiQuedoEnCurso(error: unknown): never {
  if (error instanceof Error && error.name === 'ErrorDeRed') {
    throw new ErrorDeComando(
      `${explicarFalla(error)} La resolución quedó en curso: repetila igual para terminarla. Otra no se acepta hasta que pasen ${VIGENCIA_MS / 60_000} minutos.`
    )
  }
  throw error
}
