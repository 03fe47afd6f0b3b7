import app from '@adonisjs/core/services/app'
import { contextoDePedido } from '#red/contexto_de_pedido'
import { AuthConBajas } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import type { Servidor } from '#red/errores'
import { Cliente, type ConfiguracionDeCliente } from '#red/transporte/cliente'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'
import type { Registro } from '#red/transporte/resistencia'
import { levantarIntermediario } from '#tests/fallas/intermediario'
import { red } from '#tests/red'

/** Un puerto reservado en el que nadie escucha. */
const NADIE = 'http://127.0.0.1:1'

type Decision = { tiempoLimiteMs?: number; rechazada?: boolean }

type Opciones = {
  /**
   * Con qué límite se hace cada llamada, y si se la hace a donde nadie escucha; cada una con un cliente
   * nuevo, que no arrastra lo que fallaron las otras. Sin esto hay uno solo, con su circuito.
   */
  decidir?: (servidor: Servidor, pedido: PedidoDeRed, idDePedido: string) => Decision
  registro?: Registro
  tiempoLimiteMs?: number
  /** Delante de qué red; si no, de la de toda la corrida. */
  delante?: Record<Servidor, { url: string }>
}

/**
 * Pone un intermediario delante de cada servidor de la red y hace que la aplicación les hable a
 * través de él, con los clientes de verdad. Lo deshace `soltar`.
 */
export async function interponer(opciones: Opciones = {}) {
  const { delante = red() } = opciones
  const auth = await levantarIntermediario(delante.auth.url)
  const media = await levantarIntermediario(delante.media.url)
  const restaurar = [
    await reemplazarCliente('auth', auth.url, opciones),
    await reemplazarCliente('media', media.url, opciones),
  ]
  return {
    auth,
    media,
    limpiar() {
      auth.limpiar()
      media.limpiar()
    },
    async soltar() {
      await Promise.all(restaurar.map((deshacer) => deshacer()))
      await Promise.all([auth.cerrar(), media.cerrar()])
    },
  }
}

const DRIVERS = { auth: AuthConBajas, media: ServidorDeMedia }

/**
 * Le cambia el cliente al driver que ya está en uso: quienes lo recibieron al arrancar, como el guard,
 * también pasan por el nuevo.
 */
async function reemplazarCliente(servidor: Servidor, url: string, opciones: Opciones) {
  const { decidir, registro, tiempoLimiteMs = 20_000 } = opciones
  const driver = await app.container.make(DRIVERS[servidor])
  const original: unknown = Reflect.get(driver, 'cliente')
  const abiertos: Cliente[] = []
  const abrir = (cambios: Partial<ConfiguracionDeCliente> = {}) => {
    const base = { url, tiempoLimiteMs, appServerToken: 'el-nuestro' }
    const cliente = new Cliente(servidor, { ...base, ...cambios }, registro)
    abiertos.push(cliente)
    return cliente
  }
  const unico = abrir()

  const pedir = (pedido: PedidoDeRed): Promise<RespuestaDeRed> => {
    if (!decidir) {
      return unico.pedir(pedido)
    }
    const idDePedido = contextoDePedido.getStore()?.idDePedido ?? ''
    const { rechazada, ...limite } = decidir(servidor, pedido, idDePedido)
    return abrir({ ...limite, ...(rechazada && { url: NADIE }) }).pedir(pedido)
  }
  const pedirVarias = (pedidos: PedidoDeRed[]) =>
    decidir ? Promise.all(pedidos.map(pedir)) : unico.pedirVarias(pedidos)

  Reflect.set(driver, 'cliente', { servidor, pedir, pedirVarias })
  return async () => {
    Reflect.set(driver, 'cliente', original)
    await Promise.all(abiertos.map((cliente) => cliente.cerrar()))
  }
}
