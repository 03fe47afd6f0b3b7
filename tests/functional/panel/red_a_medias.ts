import app from '@adonisjs/core/services/app'
import { AdministracionDeAuth } from '#red/auth/administracion'
import { AuthConBajas } from '#red/auth/contrato'
import { AdministracionDeMedia } from '#red/media/administracion'
import { ServidorDeMedia } from '#red/media/contrato'
import { interponer } from '#tests/fallas/red_con_fallas'

/** Un intermediario delante de cada servidor, también para lo que solo pide quien administra. Lo deshace `soltar`. */
export async function redAMedias(
  // Más corto, con la máquina ocupada vencería también lo que anda.
  tiempoLimiteMs = 2_000
) {
  const red = await interponer({ tiempoLimiteMs })
  const [auth, deAuth, media, deMedia] = await Promise.all([
    app.container.make(AdministracionDeAuth),
    app.container.make(AuthConBajas),
    app.container.make(AdministracionDeMedia),
    app.container.make(ServidorDeMedia),
  ])
  const deshacer = [tomarCliente(auth, deAuth), tomarCliente(media, deMedia)]
  return {
    ...red,
    async soltar() {
      deshacer.forEach((una) => una())
      await red.soltar()
    },
  }
}

function tomarCliente(driver: object, otro: object) {
  const original: unknown = Reflect.get(driver, 'cliente')
  Reflect.set(driver, 'cliente', Reflect.get(otro, 'cliente'))
  return () => Reflect.set(driver, 'cliente', original)
}
