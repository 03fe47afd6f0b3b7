import { Interface } from 'node:readline'

/**
 * Ctrl-C cierra la entrada, y quien pregunta (enquirer) después la pausa: desde Node 24 eso es un error, que sale de un
 * evento y nadie atrapa. Como antes, pausar una cerrada no hace nada, y la pregunta termina como interrumpida.
 */
export function dejarCortarLasPreguntas() {
  const pausar = Interface.prototype.pause
  Interface.prototype.pause = function (this: Interface) {
    return Reflect.get(this, 'closed') === true ? this : pausar.call(this)
  }
}
