import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker'
import { enTransaccion } from '#base/en_transaccion'
import { CONTACTOS, SOLICITUDES } from '#database/demo/comunidad'
import { sembrarInteracciones } from '#database/demo/interacciones'
import { sembrarMensajes } from '#database/demo/mensajes'
import { PoblarRed } from '#database/demo/poblar_red'
import { sembrarVinculos } from '#database/demo/vinculos'

/** Siempre la misma demo: quien la cuenta y quien la mira ven lo mismo. */
const SEMILLA = 2020

/** Siembra la demo: una comunidad chica y creíble, en la red y en la base. */
@inject()
export class SembrarDemo {
  constructor(private readonly poblarRed: PoblarRed) {}

  async ejecutar() {
    faker.seed(SEMILLA)
    const { personas, videos } = await this.poblarRed.ejecutar()

    const cantidades = await enTransaccion(async (trx) => {
      await sembrarVinculos(personas, trx)
      const interacciones = await sembrarInteracciones({ personas, videos }, trx)
      return { ...interacciones, mensajes: await sembrarMensajes(personas, trx) }
    })
    return {
      personas: personas.length,
      videos: videos.length,
      contactos: CONTACTOS.length,
      solicitudes: SOLICITUDES.length,
      ...cantidades,
    }
  }
}
