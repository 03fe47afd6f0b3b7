import type { Messaging } from 'firebase-admin/messaging'

/**
 * El SDK repite hasta cuatro veces lo que FCM no pudo atender, sin decirlo y sin manera pública de
 * evitarlo: los intentos de la cola dejarían de ser los de verdad, y lo que venció en silencio se
 * mandaría de nuevo. Si una versión del SDK cambia por dentro, esto falla al arrancar.
 */
export function quitarReintentos(mensajeria: Messaging): Messaging {
  const cliente = propiedad(propiedad(mensajeria, 'messagingRequestHandler'), 'httpClient')
  if (typeof propiedad(cliente, 'retry') !== 'object') {
    throw new Error('Esta versión de firebase-admin no deja quitar los reintentos de FCM')
  }
  Reflect.set(Object(cliente), 'retry', undefined)
  return mensajeria
}

function propiedad(objeto: unknown, nombre: string): unknown {
  return typeof objeto === 'object' && objeto !== null ? Reflect.get(objeto, nombre) : undefined
}
