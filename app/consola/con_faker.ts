import { ErrorDeComando } from '#consola/errores'

/**
 * Faker es de desarrollo: pesa más que el servidor y en producción no se inventa gente. Además, Ace importa todos los
 * comandos para listarlos, y así solo se lo carga cuando se siembra.
 */
export async function conFaker<Modulo>(importar: () => Promise<Modulo>): Promise<Modulo> {
  try {
    return await importar()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      throw new ErrorDeComando(
        'Lo compilado no trae con qué inventar la demo: sembrala desde el repositorio, con bin/ace y esta DATABASE_URL.',
        { cause: error }
      )
    }
    throw error
  }
}
