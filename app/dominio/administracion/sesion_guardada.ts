import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { crearCarpeta } from '#base/crear_carpeta'
import { Impedimento } from '#base/impedimento'

/** La sesión del administrador en un auth server. */
export type Sesion = { email: string; token: string }

type Sesiones = Record<string, Sesion>

/** Solo para su dueño. */
const PERMISOS = 0o600
const DE_OTROS = 0o077

/** Cuánto se espera a otro que lo esté cambiando. */
const INTENTOS = 100
const ENTRE_INTENTOS_MS = 20

/**
 * Las sesiones del administrador que alguien guardó en su cuenta de esta máquina, una por auth server: con ellas los
 * comandos no preguntan nada. El archivo lo lee solo él.
 */
export class SesionGuardada {
  readonly archivo: string
  readonly auth: string

  constructor({ archivo, auth }: { archivo: string; auth: string }) {
    this.archivo = archivo
    this.auth = auth
  }

  /** @throws Impedimento si el archivo no se puede leer, no se entiende o lo puede leer otro */
  async leer(): Promise<Sesion | null> {
    const sesiones = await this.#todas()
    return sesiones[this.auth] ?? null
  }

  guardar(sesion: Sesion) {
    return this.#deAUno(async () =>
      this.#escribir({ ...(await this.#todas()), [this.auth]: sesion })
    )
  }

  /** @returns si había */
  async olvidar(): Promise<boolean> {
    if ((await this.#texto()) === null) {
      return false
    }
    return this.#deAUno(async () => {
      const { [this.auth]: suya, ...demas } = await this.#todas()
      if (suya) {
        await (Object.keys(demas).length > 0
          ? this.#escribir(demas)
          : rm(this.archivo, { force: true }))
      }
      return suya !== undefined
    })
  }

  /**
   * Entre leerlo y escribirlo no lo cambia otro: se perdería su sesión.
   *
   * @throws Impedimento si otro no termina
   */
  async #deAUno<Resultado>(cambiar: () => Promise<Resultado>): Promise<Resultado> {
    crearCarpetaOImpedir(dirname(this.archivo))
    const { candadoDeArchivo } = await import('#base/conexion/candado_de_archivo')
    const candado = candadoDeArchivo(this.archivo)
    try {
      for (let intentos = 1; (await candado.tomar()) !== undefined; intentos += 1) {
        if (intentos > INTENTOS) {
          throw new Impedimento(`Otro comando está cambiando ${this.archivo}: probá de nuevo.`)
        }
        await setTimeout(ENTRE_INTENTOS_MS)
      }
      return await cambiar()
    } finally {
      await candado.soltar()
    }
  }

  async #todas(): Promise<Sesiones> {
    const texto = await this.#texto()
    if (texto === null) {
      return {}
    }
    const { mode } = await stat(this.archivo)
    if ((mode & DE_OTROS) !== 0) {
      throw new Impedimento(
        `A ${this.archivo} lo pueden leer otros: corré «chmod 600 ${this.archivo}» o entrá de nuevo después de borrarlo.`
      )
    }
    const sesiones = interpretar(texto)
    if (!sesiones) {
      throw new Impedimento(
        `${this.archivo} no se entiende: borralo y entrá de nuevo con sesion:entrar.`
      )
    }
    return sesiones
  }

  async #texto(): Promise<string | null> {
    try {
      return await readFile(this.archivo, 'utf-8')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') {
        return null
      }
      throw new Impedimento(`No se puede leer ${this.archivo} (${code}).`)
    }
  }

  /** Aparte y después en su lugar: cortado a la mitad queda el de antes. */
  async #escribir(sesiones: Sesiones) {
    const nuevo = `${this.archivo}.${process.pid}`
    try {
      await writeFile(nuevo, JSON.stringify({ sesiones }), { mode: PERMISOS, flag: 'w' })
      await chmod(nuevo, PERMISOS)
      await rename(nuevo, this.archivo)
    } catch (error) {
      await rm(nuevo, { force: true })
      const { code } = error as NodeJS.ErrnoException
      throw new Impedimento(`No se puede escribir ${this.archivo} (${code}).`)
    }
  }
}

function crearCarpetaOImpedir(carpeta: string) {
  try {
    crearCarpeta(carpeta, 0o700)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Impedimento(`No se puede crear ${carpeta} (${code}).`)
  }
}

function interpretar(texto: string): Sesiones | null {
  try {
    const { sesiones } = JSON.parse(texto) as { sesiones?: unknown }
    const todas = Object.entries(sesiones ?? {})
    return todas.length > 0 && todas.every(([, una]) => esSesion(una))
      ? (Object.fromEntries(todas) as Sesiones)
      : null
  } catch {
    return null
  }
}

const esSesion = (una: unknown): una is Sesion =>
  typeof una === 'object' &&
  una !== null &&
  ['email', 'token'].every((clave) => typeof Reflect.get(una, clave) === 'string')
