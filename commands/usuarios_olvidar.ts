import { DarDeBaja } from '#bajas/dar_de_baja'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { enPalabras, renglones } from '#consola/mostrar_renglones'
import { argumentoDePersona, personaDe } from '#consola/persona'
import { VerFicha } from '#usuarios/ver_ficha'

type Ficha = Awaited<ReturnType<VerFicha['ejecutar']>>

export default class UsuariosOlvidar extends ComandoConConfirmacion {
  static override commandName = 'usuarios:olvidar'
  static override description = 'Hace que alguien se vaya de Chotuve, y que se borre todo lo suyo'
  static override help = [
    'Como si lo pidiera la persona (docs/contrato.md §15), sin su clave: en segundos no es nadie, y quien trabaja la',
    'cola borra lo demás por pasos, que se reanudan si algo falla. No tiene vuelta atrás: muestra antes qué hay y lo',
    'pregunta siempre; sin una terminal hace falta --forzar. Para ver cuánto falta, usuarios:ver.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:olvidar ana@chotuve.test --simular',
    '  {{ binaryName }} usuarios:olvidar 7 --forzar --json',
  ]

  @argumentoDePersona()
  declare usuario: string

  override async run() {
    const usuario = await personaDe(this, this.usuario)
    const { id, email } = usuario
    const ver = await this.app.container.make(VerFicha)
    const ficha = await ver.ejecutar(usuario)
    const datos = { usuario: id, email, cantidades: ficha.cantidades }
    if (ficha.baja) {
      return this.#yaSeFue(ficha, datos)
    }
    this.#resumir(ficha)
    await this.confirmarSiempre(`¿Borrar todo lo de ${email} (usuario ${id})? No se puede deshacer`)
    if (!this.simular) {
      const darDeBaja = await this.app.container.make(DarDeBaja)
      await darDeBaja.sinClave(id, usuarioDelSistema())
    }
    this.contar(
      { ...datos, cambio: true },
      `${email} (usuario ${id}) se fue: quien trabaja la cola borra lo suyo`,
      `Se borraría todo lo de ${email} (usuario ${id})`
    )
  }

  /** Con --json la salida es solo de datos. */
  #resumir({ usuario, cantidades, denuncias }: Ficha) {
    if (!this.json) {
      renglones(
        [
          ['Persona', `${usuario.email} (usuario ${usuario.id})`],
          ['Se guarda', enPalabras(cantidades)],
          ['Denuncias', enPalabras(denuncias)],
        ],
        this.ancho
      ).forEach((renglon) => this.logger.log(renglon))
    }
  }

  #yaSeFue({ baja }: Ficha, datos: { usuario: number; email: string }) {
    const cambio = { simulado: Boolean(this.simular), ...datos, cambio: false }
    this.responder({ ...cambio, falta: baja?.falta ?? null }, () =>
      this.logger.info(
        `El usuario ${datos.usuario} ya se fue el ${baja?.fecha}: ${baja?.falta ? `falta ${baja.falta}` : 'no queda nada suyo'}`
      )
    )
  }
}
