import { Container, ContainerResolver, inject } from '@adonisjs/core/container'
import { recordarInstancias } from '#operacion/instancias'

export class Reloj {
  hora = 1
}

export class DelPedido {
  quien = 'nadie'
}

@inject()
export class Uso {
  static armados = 0
  constructor(readonly reloj: Reloj) {
    Uso.armados++
  }
}

@inject()
export class UsoDelPedido {
  constructor(readonly pedido: DelPedido) {}
}

@inject()
export class ConResolvedor {
  constructor(readonly resolvedor: ContainerResolver<Record<never, never>>) {}
}

export class Controlador {
  @inject()
  ver(ctx: string, uso: Uso, reloj: Reloj) {
    return `${ctx} ${Math.max(uso.reloj.hora, reloj.hora)}`
  }

  @inject()
  quien(ctx: string, uso: UsoDelPedido) {
    return `${ctx} ${uso.pedido.quien}`
  }

  nada(ctx: string, siguiente: string, opcional?: string) {
    return [ctx, siguiente, opcional]
  }

  falla() {
    throw new Error('no')
  }
}

/** Un contenedor que recuerda, y cómo le llega un pedido. */
export function conMemoria() {
  const container = new Container<Record<never, never>>()
  recordarInstancias(container)
  Uso.armados = 0
  /** Lo que hace el servidor con cada pedido. */
  const pedido = async (metodo: keyof Controlador, dados: unknown[], quien = 'ana') => {
    const resolvedor = container.createResolver()
    const propio = new DelPedido()
    propio.quien = quien
    resolvedor.bindValue(DelPedido, propio)
    const controlador = await resolvedor.make(Controlador)
    const respuesta: unknown = await Reflect.apply(resolvedor.call, resolvedor, [
      controlador,
      metodo,
      dados,
    ])
    return respuesta
  }
  return { container, pedido }
}
