import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker'
import { DateTime } from 'luxon'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import { leerAhora } from '#base/reloj_de_la_base'
import { CONTACTOS, SOLICITUDES } from '#database/demo/comunidad'
import { sembrarInteracciones } from '#database/demo/interacciones'
import { SembrarMensajes } from '#database/demo/mensajes'
import { PoblarRed } from '#database/demo/poblar_red'
import { sembrarVinculos } from '#database/demo/vinculos'

/** Siempre la misma demo: quien la cuenta y quien la mira ven lo mismo. */
const SEMILLA = 2020

/** Siembra la demo: una comunidad chica y creíble, en la red y en la base. */
@inject()
export class SembrarDemo {
  constructor(
    private readonly poblarRed: PoblarRed,
    private readonly sembrarMensajes: SembrarMensajes
  ) {}

  async ejecutar({ quien }: { quien: string }) {
    faker.seed(SEMILLA)
    const { personas, videos } = await this.poblarRed.ejecutar()

    const cantidades = await enTransaccion(async (trx) => {
      const hasta = await leerAhora(trx)
      // Las personas se registran antes de que ninguna suba nada.
      const primero = videos[0]?.creacion
      const desde = primero ? DateTime.fromJSDate(primero, { zone: 'utc' }) : hasta
      const contactos = await sembrarVinculos(personas, { desde, hasta }, trx)
      const sembrado = {
        ...(await sembrarInteracciones({ personas, videos, contactos, hasta }, trx)),
        mensajes: await this.sembrarMensajes.ejecutar(personas, { contactos, hasta }, trx),
      }
      await asentar([{ quien, que: 'demo.sembrar', despues: sembrado }], trx)
      return sembrado
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
