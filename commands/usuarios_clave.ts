import { text } from 'node:stream/consumers'
import { flags } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { COMO_SE_ENTRA, entrar } from '#consola/entrar'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { argumentoDePersona, personaDe } from '#consola/persona'
import { claveAlAzar, PonerClave } from '#usuarios/poner_clave'

export default class UsuariosClave extends ComandoConConfirmacion {
  static override commandName = 'usuarios:clave'
  static override description = 'Le pone otra clave a alguien que la perdió'
  static override help = [
    'La pregunta dos veces en la terminal, la lee de la entrada con --entrada, o inventa una con --generar y la',
    'muestra esa única vez. No se la escribe como argumento: la vería cualquiera en la lista de procesos.',
    'Los tokens que la persona ya tenga siguen valiendo: para dejar afuera a quien se los llevó, usuarios:deshabilitar.',
    'A quien entra con Google le deja de andar: el teléfono usa una clave propia, que acá se reemplaza.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:clave ana@chotuve.test --generar',
    '  {{ binaryName }} usuarios:clave 7 --entrada --forzar < clave.txt',
    '  {{ binaryName }} usuarios:clave 7 --simular',
  ]

  @argumentoDePersona()
  declare usuario: string

  @flags.boolean({ description: 'Inventa una y la muestra' })
  declare generar: boolean

  @flags.boolean({ description: 'La lee de la entrada estándar, sin el último salto de línea' })
  declare entrada: boolean

  override revisarUso() {
    super.revisarUso()
    if (this.generar && this.entrada) {
      throw new ErrorDeUso('--generar y --entrada no van juntas.')
    }
    if (!this.generar && !this.entrada && !this.simular && !this.hayTerminal) {
      throw new ErrorDeUso('Sin una terminal, la clave nueva va con --generar o con --entrada.')
    }
  }

  override async run() {
    const { id, email } = await personaDe(this, this.usuario)
    await this.confirmar(`¿Ponerle otra clave a ${email} (usuario ${id})?`)
    const clave = this.simular ? null : await this.#poner(id)
    const mostrada = this.generar && clave !== null ? { clave } : {}
    this.contar(
      { usuario: id, email, ...mostrada },
      `${email} (usuario ${id}) tiene otra clave${this.generar ? `: ${clave}` : ''}`,
      `Se le pondría otra clave a ${email} (usuario ${id})`
    )
  }

  async #poner(usuarioId: number): Promise<string> {
    const token = await entrar(this)
    const clave = await this.#clave()
    const poner = await this.app.container.make(PonerClave)
    const quien = usuarioDelSistema()
    const { tipo } = await poner.ejecutar({ usuarioId, clave, token, quien })
    if (tipo !== 'cambiada') {
      throw new ErrorDeComando(
        tipo === 'rechazada' ? 'Auth no acepta esa clave.' : `No existe el usuario ${usuarioId}.`
      )
    }
    return clave
  }

  async #clave(): Promise<string> {
    if (this.generar) {
      return claveAlAzar()
    }
    const clave = this.entrada ? await deLaEntrada() : await this.#preguntada()
    if (!clave) {
      throw new ErrorDeUso('La clave no puede estar vacía.')
    }
    return clave
  }

  async #preguntada(): Promise<string> {
    const clave = await this.prompt.secure('La clave nueva', { name: 'clave_nueva' })
    const otra = await this.prompt.secure('Otra vez', { name: 'clave_repetida' })
    if (clave !== otra) {
      throw new ErrorDeComando('Las dos no son iguales. No cambió nada.')
    }
    return clave
  }
}

async function deLaEntrada(): Promise<string> {
  const escrita = await text(process.stdin)
  return escrita.replace(/\r?\n$/, '')
}
