import type pg from 'pg'
import type { FirebaseLocal } from '@chotuve/red-local/firebase/levantar'
import { pedir, type Alguien } from '../acciones.js'

/** Un servidor con su Firebase, y quien mira su base desde afuera. */
export type Mundo = { url: string; vigia: pg.Client; firebase: FirebaseLocal }

type Contestado = { id: number; autor: { id: number } }[]

/** @throws Error si no se contesta bien: lo que falla no manda las sentencias que se quieren mirar. */
export async function exigir(url: string, pedido: Parameters<typeof pedir>[1]) {
  const contestado = await pedir(url, pedido)
  if (contestado.estado >= 400) {
    const { estado, cuerpo } = contestado
    throw new Error(`${pedido?.metodo ?? 'POST'} ${url}: ${estado} ${JSON.stringify(cuerpo)}`)
  }
  return contestado.cuerpo as Contestado
}

export const leer = (url: string, { token }: Alguien) => exigir(url, { metodo: 'GET', token })
