type Cuenta = { email?: string | undefined; clave?: string | undefined }

/**
 * La cuenta del administrador en auth, si este proceso la conoce. Hay una sola, y un token suyo no dice de
 * quién es.
 */
export class CuentaDelAdministrador {
  readonly email: string | undefined
  readonly #clave: string | undefined

  constructor({ email, clave }: Cuenta) {
    this.email = email
    this.#clave = clave
  }

  /** Quién figura en la auditoría por lo que hace con su token. */
  get quien(): string {
    return this.email ?? 'administrador'
  }

  get clave(): string | undefined {
    return this.#clave
  }
}
