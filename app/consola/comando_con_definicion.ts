import { flags } from '@adonisjs/core/ace'
import { ComandoDeCambio } from '#consola/comando_de_cambio'
import { datosDeBanderas } from '#consola/definicion_de_banderas'
import { ErrorDeComando } from '#consola/errores'
import { leerJson } from '#consola/leer_json'
import { numero, type Rango } from '#consola/numeros'
import { LIMITES } from '#reglas/lenguaje/limites'
import { esObjeto } from '#reglas/lenguaje/objetos'

/** Lo que puede decir una acción. */
const CANTIDAD: Rango = {
  minimo: -LIMITES.cantidad,
  maximo: LIMITES.cantidad,
  conDecimales: true,
}

const CONDICION = '«hecho operador valor»'

/** Un comando en el que se dice cómo es una regla. */
export abstract class ComandoConDefinicion extends ComandoDeCambio {
  @flags.string({ description: 'Un archivo JSON con la regla (- es la entrada estándar)' })
  declare archivo: string

  @flags.string({ description: 'Su nombre, que no puede repetirse' })
  declare nombre: string

  @flags.string({ description: 'Para qué está' })
  declare descripcion: string

  @flags.array({ description: `Una condición que tiene que cumplirse: ${CONDICION}` })
  declare si: string[]

  @flags.array({ description: `Una condición de las que alcanza con una: ${CONDICION}` })
  declare siAlguna: string[]

  @flags.array({ description: `Una condición que no tiene que cumplirse: ${CONDICION}` })
  declare siNinguna: string[]

  @numero({ ...CANTIDAD, description: 'Cuánto le suma a la importancia' })
  declare sumar: number

  @numero({ ...CANTIDAD, description: 'Cuánto le resta a la importancia' })
  declare restar: number

  @numero({ minimo: -LIMITES.orden, maximo: LIMITES.orden, description: 'En qué lugar se muestra' })
  declare orden: number

  override revisarUso() {
    super.revisarUso()
    datosDeBanderas(this)
  }

  /** Lo que dicen el archivo y las banderas; donde dicen las dos, las banderas. */
  protected async datos(): Promise<Record<string, unknown>> {
    const deArchivo = this.archivo === undefined ? {} : await leerJson(this.archivo)
    if (!esObjeto(deArchivo)) {
      throw new ErrorDeComando(`${this.archivo} tiene que tener una regla: un objeto JSON.`)
    }
    return { ...deArchivo, ...datosDeBanderas(this) }
  }
}
