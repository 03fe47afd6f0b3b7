/*
| Objetivo 5: alguien con 5.000 contactos. Su muro y su perfil contra los de quien tiene 20, su lista de contactos con
| 500, 1.000, 2.000 y 5.000, y cuánto detiene al servidor un pedido suyo.
|
|   npm run bench -- --escala contactos     un minuto
*/
import { detencion, entornoConBucle } from './bucle.ts'
import type { Contexto } from './contexto.ts'
import { juntar, medir, percentil, type Medicion } from './medir.ts'
import { enUnMundo } from './mundo.ts'
import { pedido } from './pedidos.ts'

const CANTIDADES = [20, 500, 1_000, 2_000, 5_000]
const [POCOS = 20] = CANTIDADES
const MUCHOS = CANTIDADES.at(-1) ?? POCOS
const VECES = 3
/** Cuánto puede costar de más cada contacto de quien tiene muchos, contra los de quien tiene quinientos. */
const LINEAL = 1.2

/** Los que tienen pocos contactos empiezan acá: los de antes son los que se miden. */
const QUIENES = CANTIDADES.map((cantidad, orden) => ({ cantidad, id: orden + 1 }))

export const contactos = ({ compilado, opciones, anotar }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const { encender, consultar } = await mundo.poblar('contactos', 60_000, 6_000)
    await consultar('TRUNCATE contacto')
    for (const { id, cantidad } of QUIENES) {
      await consultar(
        `INSERT INTO contacto (usuario_1, usuario_2, fecha)
         SELECT ${id}, ${QUIENES.length} + n, now() FROM generate_series(1, ${cantidad}) AS n`
      )
    }
    await consultar('VACUUM ANALYZE contacto')
    const servidor = await encender(await entornoConBucle())
    const { url, pid } = servidor

    const p50 = new Map<string, number>()
    const rutas = {
      muro: () => '/video?cantidad=10',
      perfil: (id: number) => `/usuario/${id}/perfil`,
      lista: () => '/usuario/contacto',
    }
    for (const [que, ruta] of Object.entries(rutas)) {
      const vueltas = new Map(CANTIDADES.map((cantidad) => [cantidad, [] as Medicion[]]))
      for (let vuelta = 0; vuelta <= opciones.vueltas; vuelta++) {
        for (const { id, cantidad } of QUIENES) {
          const pedidos = [pedido(id, ruta(id))]
          const carga = { url, pids: [pid], postgres: mundo.postgres.pid, pedidos, conexiones: 1 }
          const una = await medir({
            ...carga,
            segundos: vuelta === 0 ? 0.5 : opciones.segundos / 2,
          })
          if (vuelta > 0) {
            vueltas.get(cantidad)?.push(una)
          }
        }
      }
      for (const [cantidad, suyas] of vueltas) {
        const todas = juntar(suyas)
        p50.set(`${que} ${cantidad}`, percentil(todas, 0.5))
        if (todas.errores > 0) {
          anotar({ medida: `${que} con ${cantidad}: errores`, valor: todas.errores, maximo: 0 })
        }
      }
    }
    const de = (que: string, cantidad: number) => p50.get(`${que} ${cantidad}`) ?? 0
    for (const que of ['muro', 'perfil']) {
      anotar({
        medida: `${que} de quien tiene ${MUCHOS}: p50 ÷ el de quien tiene ${POCOS}`,
        valor: de(que, MUCHOS) / de(que, POCOS),
        maximo: VECES,
        detalle: CANTIDADES.map((uno) => `${uno}: ${de(que, uno).toFixed(2)} ms`).join('; '),
      })
    }
    // Lo que cuesta el pedido en sí no crece; lo que se compara es cada contacto.
    const porContacto = (hasta: number) => (de('lista', hasta) - de('lista', POCOS)) / hasta
    anotar({
      medida: `lista de ${MUCHOS}: lo que cuesta cada contacto ÷ en la de 500`,
      valor: porContacto(MUCHOS) / porContacto(500),
      maximo: LINEAL,
      detalle: CANTIDADES.map((uno) => `${uno}: ${de('lista', uno).toFixed(1)} ms`).join('; '),
    })
    for (const [que, ruta] of Object.entries(rutas)) {
      const quien = QUIENES.at(-1)?.id ?? 1
      anotar(
        await detencion(`${que} de quien tiene ${MUCHOS}`, servidor, [pedido(quien, ruta(quien))])
      )
    }
  })
