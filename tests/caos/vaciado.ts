import { setTimeout as esperar } from 'node:timers/promises'
import { pedir, type Anotado, type Pedido } from './cliente.ts'
import type { Mundo } from './mundo.ts'

/** Lo que puede tardar en hacerse un vaciado que no se supo cómo terminó. */
const EN_DUDA_MS = 60_000
const INTENTOS = 5

/**
 * Vacía nuestras tablas una vez, temprano, con todo en uso y rompiéndose, y vuelve a hacer los contactos. Una
 * sola: antes de un vaciado no queda qué comparar. Lo pide al único servidor que no está en producción.
 */
export async function vaciarUnaVez(mundo: Mundo, azar: () => number, segundos: number) {
  await esperar((0.1 + azar() * 0.15) * segundos * 1_000)
  const pedidos: Anotado[] = []
  for (let intento = 0; intento < INTENTOS; intento++) {
    const vaciar = {
      operacion: 'vaciar',
      ruta: '/base_de_datos',
      token: '',
      metodo: 'DELETE',
    } as const
    const hecho = await pedir(mundo.deDesarrollo, vaciar)
    pedidos.push(hecho)
    if (hecho.estado === 200) break
    await esperar(1_000)
  }
  await rehacerContactos(mundo)
  return pedidos
}

/** De a un par, hasta que sean contactos o el servidor no pueda: el chat dirá que no lo son. */
async function rehacerContactos({ servidores, comunidad: { personas } }: Mundo) {
  const ruta = '/usuario/solicitud-contacto'
  const insistir = async (pedido: Pedido) => {
    for (let intento = 0; ; intento++) {
      const hecho = await pedir(servidores[intento % servidores.length] ?? '', pedido)
      if (hecho.estado < 500 && hecho.estado !== 0) return hecho
      if (intento === INTENTOS) return hecho
      await esperar(500)
    }
  }
  for (const [lugar, { token: suyo }] of personas.entries()) {
    const { id, token = '' } = personas[(lugar + 1) % personas.length] ?? {}
    const enviar = { operacion: 'solicitar', ruta, metodo: 'POST' } as const
    await insistir({ ...enviar, token: suyo, pedido: { usuario_id: id } })
    const { cuerpo: recibidas } = await insistir({ operacion: 'leer', ruta, token })
    for (const recibida of Array.isArray(recibidas) ? recibidas : []) {
      const donde = `${ruta}/${recibida.id}`
      const aceptar = { operacion: 'contestar', ruta: donde, metodo: 'PUT' } as const
      await insistir({ ...aceptar, token, pedido: { accion: 'aceptar' } })
    }
  }
}

export type Antes = 'borrado' | 'en duda' | 'después'

/** Cómo quedó lo que se pidió: antes de un vaciado ya no está, y durante uno puede estar o no. */
export function respectoDe(vaciados: Anotado[], { desde, hasta, estado }: Anotado): Antes {
  let como: Antes = 'después'
  for (const vaciado of vaciados) {
    const seguro = vaciado.estado === 200
    const enDuda = vaciado.hasta + (seguro ? 0 : EN_DUDA_MS)
    if (desde > enDuda) continue
    // Lo que nadie contestó pudo hacerse incluso después.
    if (seguro && hasta < vaciado.desde && estado !== 0 && estado < 500) return 'borrado'
    como = 'en duda'
  }
  return como
}
