import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker/locale/es'
import { deAPocas } from '#base/de_a_pocas'
import { ServidorDeAuth } from '#red/auth/contrato'

const A_LA_VEZ = 8

/** Solo para probar: está a la vista de todos. */
const CLAVE = 'chotuve123'

type Avance = (hechas: number) => void

type Persona = ReturnType<typeof fabricarPersona>

/** Una persona inventada. Su e-mail sale de la semilla: sembrar otra vez la encuentra en lugar de repetirla. */
export function fabricarPersona(semilla: number, orden: number) {
  return {
    email: `persona.${semilla}.${orden}@chotuve.demo`,
    perfil: {
      nombre: faker.person.firstName(),
      apellido: faker.person.lastName(),
      direccion: `${faker.location.streetAddress()}, ${faker.location.city()}`,
      telefono: `11 ${faker.string.numeric(4)}-${faker.string.numeric(4)}`,
      foto: `https://i.pravatar.cc/300?u=${semilla}-${orden}`,
    },
  }
}

/** Registra gente inventada en auth; la que ya esté no se repite. */
@inject()
export class RegistrarGente {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @returns sus ids, en orden */
  async ejecutar(personas: Persona[], alAvanzar: Avance, signal: AbortSignal): Promise<number[]> {
    let hechas = 0
    return deAPocas(
      personas.map((persona) => async () => {
        signal.throwIfAborted()
        const id = await this.#registrar(persona)
        alAvanzar(++hechas)
        return id
      }),
      A_LA_VEZ
    )
  }

  async #registrar({ email, perfil }: Persona): Promise<number> {
    const credenciales = { email, clave: CLAVE }
    const nueva = await this.auth.registrar(credenciales)
    if (nueva) {
      await this.auth.editarPerfil(nueva.usuarioId, perfil)
      return nueva.usuarioId
    }
    const sesion = await this.auth.iniciarSesion(credenciales)
    if (!sesion) {
      throw new Error(`${email} ya existe en el auth server, con otra clave o deshabilitado`)
    }
    return sesion.usuarioId
  }
}
