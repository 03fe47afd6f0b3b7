import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { ErrorDeUso } from '#consola/errores'
import { leerJson } from '#consola/leer_json'
import {
  filaDeComparacion,
  filaDePrueba,
  TITULOS_DE_COMPARACION,
  TITULOS_DE_PRUEBA,
} from '#consola/mostrar_prueba'
import { ID, numero } from '#consola/numeros'
import { leerPaginaDelMuro } from '#consola/pagina_del_muro'
import { banderaDePersona, idDePersona } from '#consola/persona'
import type { Muestra } from '#muro/probar_reglas'
import { leerConjunto } from '#reglas/lenguaje/leer_conjunto'
import { leerVideosSupuestos } from '#reglas/lenguaje/leer_hechos'
import { interpretarValor } from '#reglas/lenguaje/interpretar'

export default class ReglasProbar extends Comando {
  static override commandName = 'reglas:probar'
  static override description = 'Muestra cómo ordenan las reglas, o cómo ordenarían otras'
  static override help = [
    'Con un video supuesto (--hecho), con varios (--hechos, un archivo con una lista de objetos) o con',
    'el muro de alguien (--usuario). Los hechos que no se digan son los de un video recién subido. Con',
    '--propuesta compara las reglas que rigen con las de un archivo, sin cambiar nada.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} reglas:probar --hecho cantidad_me_gusta=12 --hecho mi_reaccion=me-gusta',
    '  {{ binaryName }} reglas:probar --hechos videos.json --json',
    '  {{ binaryName }} reglas:probar --usuario 3 --pagina 2 --propuesta reglas.json',
  ]

  @flags.array({ description: 'Un hecho del video supuesto: hecho=valor' })
  declare hecho: string[]

  @flags.string({ description: 'Un archivo JSON con los hechos de varios videos' })
  declare hechos: string

  @banderaDePersona('El id o el e-mail de un usuario: se prueba con su muro')
  declare usuario: string

  @numero({ ...ID, description: 'Qué página de su muro (1)' })
  declare pagina: number

  @numero({ minimo: 1, maximo: 100, description: 'Cuántos videos por página (10)' })
  declare cantidad: number

  @flags.string({ description: 'Un archivo JSON con las reglas a comparar con las que rigen' })
  declare propuesta: string

  override revisarUso() {
    super.revisarUso()
    const dichas = [this.hecho, this.hechos, this.usuario].filter((una) => una !== undefined)
    if (dichas.length !== 1) {
      throw new ErrorDeUso('Hace falta una sola de --hecho, --hechos y --usuario.')
    }
    this.hecho?.forEach(partirHecho)
    this.#pagina()
  }

  override async run() {
    const muestra = await this.#muestra()
    const propuesta =
      this.propuesta === undefined ? null : leerConjunto(await leerJson(this.propuesta))
    const { ProbarReglas } = await import('#muro/probar_reglas')
    const probarReglas = await this.app.container.make(ProbarReglas)
    const videos = await probarReglas.ejecutar(muestra, propuesta)
    this.responder(videos, () =>
      propuesta
        ? this.tabla(TITULOS_DE_COMPARACION, videos.map(filaDeComparacion))
        : this.tabla(TITULOS_DE_PRUEBA, videos.map(filaDePrueba))
    )
  }

  async #muestra(): Promise<Muestra> {
    if (this.usuario !== undefined) {
      return { espectador: await idDePersona(this, this.usuario), pagina: this.#pagina() }
    }
    const supuestos =
      this.hechos === undefined
        ? [Object.fromEntries(this.hecho.map(partirHecho))]
        : await leerJson(this.hechos)
    return { videos: leerVideosSupuestos(supuestos) }
  }

  #pagina() {
    return leerPaginaDelMuro({ pagina: this.pagina, cantidad: this.cantidad })
  }
}

function partirHecho(texto: string) {
  const [, hecho, valor] = /^\s*(\w+)\s*=(.*)$/s.exec(texto) ?? []
  if (hecho === undefined || valor === undefined) {
    throw new ErrorDeUso(`No se entiende el hecho «${texto}»: va hecho=valor.`)
  }
  return [hecho, interpretarValor(hecho, valor)]
}
