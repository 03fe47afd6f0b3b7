import type { Comando } from '#consola/comando'
import { datosDeBanderas } from '#consola/definicion_de_banderas'
import { LIMITES } from '#reglas/lenguaje/limites'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'

const UN_NUMERO = /^-?\d+(\.\d+)?$/

/**
 * Lo que falta de una regla, preguntado a quien está en la terminal. Lo que no sirve se pregunta otra vez,
 * con el motivo: equivocarse al escribir no hace perder lo que ya se contestó.
 */
export async function preguntarRegla({ prompt, logger }: Comando, datos: Record<string, unknown>) {
  const falta = (clave: string) => !(clave in datos)
  const nombre =
    falta('nombre') &&
    (await prompt.ask('Nombre de la regla', {
      name: 'nombre',
      validate: (escrito) => escrito.trim() !== '' || 'Hace falta un nombre.',
    }))
  const si =
    falta('condiciones') &&
    (await prompt.ask('Condición, como «cantidad_me_gusta > 10»', {
      name: 'si',
      validate: (escrito) => quejaDe(() => leer({ si: [escrito], sumar: 1 })),
    }))
  const sumar = falta('acciones') && (await preguntarCuanto())
  return {
    ...(nombre !== false && { nombre }),
    ...(si !== false && datosDeBanderas({ si: [si] })),
    ...(sumar !== false && datosDeBanderas({ sumar })),
  }

  /** Con 0 no cambia nada: casi siempre es haber contestado sin escribir. */
  async function preguntarCuanto(): Promise<number> {
    for (;;) {
      const escrito = await prompt.ask('Cuánto suma a la importancia (o resta, con -)', {
        name: 'sumar',
        validate: (cuanto) =>
          (UN_NUMERO.test(cuanto.trim()) && Math.abs(Number(cuanto)) <= LIMITES.cantidad) ||
          `Tiene que ser un número entre -${LIMITES.cantidad} y ${LIMITES.cantidad}.`,
      })
      const cuanto = Number(escrito)
      if (cuanto !== 0) {
        return cuanto
      }
      logger.warning('Con 0 la regla no cambia el orden de nada.')
      if (await prompt.confirm('¿Crearla igual?', { name: 'sin_efecto' })) {
        return cuanto
      }
    }
  }
}

const leer = (banderas: Parameters<typeof datosDeBanderas>[0]) =>
  exigirDefinicion({ nombre: 'x', ...datosDeBanderas(banderas) })

/** Por qué no sirve lo escrito, o que sirve. */
function quejaDe(probar: () => unknown): string | true {
  try {
    probar()
    return true
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
