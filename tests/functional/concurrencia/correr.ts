import db from '@adonisjs/lucid/services/db'
import type { ApiRequest } from '@japa/api-client'
import { estadoDe } from '#tests/respuestas'
import { porEstado } from './invariantes.js'

export const VECES = 20

/** Hace a la vez veinte pedidos, alternando entre los que le dan. */
export async function correr(...armados: (() => ApiRequest)[]) {
  const pedidos = Array.from({ length: VECES }, (_, vez) => armados[vez % armados.length]?.())
  return porEstado(await Promise.all(pedidos.flatMap((pedido) => (pedido ? estadoDe(pedido) : []))))
}

export async function cuentas(tabla: string): Promise<number> {
  const [{ n }] = await db.from(tabla).count('* as n')
  return Number(n)
}
