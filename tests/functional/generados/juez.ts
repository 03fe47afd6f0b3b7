import { diferencias } from '#tests/documento/formas'
import { fueraDeRango } from './consulta.js'
import { escribir } from './direccion.js'
import type { Contestado } from './mandar.js'
import type { Atacable } from './operacion.js'
import type { Pedido } from './pedido.js'

/** Las que pueden rechazar con 400 lo que el documento deja mandar: depende de lo que haya guardado. */
const DEPENDE: Record<string, string> = {
  registrarUsuario: 'el e-mail puede estar tomado',
  iniciarSesion: 'la clave puede no ser esa',
  irme: 'la clave puede no ser esa',
  enviarSolicitud: 'puede ser uno mismo, o ya haberla',
  bloquear: 'puede ser uno mismo',
  desbloquear: 'puede ser uno mismo',
  silenciar: 'puede ser uno mismo',
  dejarDeSilenciar: 'puede ser uno mismo',
  enviarMensaje: 'puede no ser un contacto',
  denunciar: 'puede ser algo propio, y el id depende del tipo',
  editarVideo: 'lo que tiene se cambia y no se borra',
  verEstadisticas: 'el principio puede ser después del fin',
  probarReglas: 'va uno solo de dos campos, y los hechos tienen sus tipos',
  crearRegla: 'el nombre puede estar tomado, y los grupos son pocos',
  resolverDenuncia: 'cada resolución es para algunas cosas',
  editarRegla: 'el nombre puede estar tomado, y los grupos son pocos',
}

/**
 * Si lo que se contestó contradice al documento: rechazar lo que deja mandar, o aceptar lo que no.
 *
 * @throws Error con lo que no cuadra
 */
export function juzgar(operacion: Atacable, pedido: Pedido, { estado, texto }: Contestado) {
  const contestado = `contestó ${estado} ${texto.slice(0, 200)}`
  if (pedido.bueno && [401, 405, 413, 415].includes(estado)) {
    throw new Error(`era bueno y ${contestado}`)
  }
  if (pedido.bueno && estado === 400 && !(operacion.id in DEPENDE)) {
    throw new Error(`el documento lo deja mandar y ${contestado}`)
  }
  const aceptado = estado < 300 && pedido.metodo === operacion.metodo
  const mal = aceptado ? loQueNoSePuede(operacion, pedido) : []
  if (mal.length > 0) {
    throw new Error(`el documento no lo deja mandar (${mal.join('; ')}) y ${contestado}`)
  }
}

function loQueNoSePuede(operacion: Atacable, { direccion, cuerpo }: Pedido): string[] {
  // Al probar reglas el paginado solo cuenta con un usuario.
  const numeros =
    operacion.id === 'probarReglas' ? [] : fueraDeRango(operacion, escribir(direccion))
  return operacion.cuerpo === undefined
    ? numeros
    : [...numeros, ...cuerpoMal(cuerpo.texto ?? '', operacion.cuerpo)]
}

function cuerpoMal(texto: string, lugar: string): string[] {
  try {
    // Una marca de orden al principio se puede pasar por alto (RFC 8259 §8.1).
    return diferencias(JSON.parse(texto.replace(/^\u{FEFF}/u, '')), lugar)
  } catch {
    return ['no es JSON']
  }
}
