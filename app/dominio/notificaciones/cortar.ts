import type { NotificacionPush } from '#red/firebase/contrato'

/** Lo más que acepta FCM (docs/contrato.md §8). */
const MAXIMO_BYTES = 4_096

const PUNTOS = '…'

/**
 * La copia de una notificación que entra en FCM: si no entra, el cuerpo pierde del final los puntos de
 * código que sobran. La guardada queda entera.
 */
export function cortar(notificacion: NotificacionPush): NotificacionPush {
  if (entra(notificacion)) {
    return notificacion
  }
  const puntosDeCodigo = [...notificacion.cuerpo]
  const conLosPrimeros = (cuantos: number) => ({
    ...notificacion,
    cuerpo: puntosDeCodigo.slice(0, cuantos).join('') + PUNTOS,
  })
  let [entran, sobran] = [0, puntosDeCodigo.length]
  while (sobran - entran > 1) {
    const medio = Math.floor((entran + sobran) / 2)
    if (entra(conLosPrimeros(medio))) {
      entran = medio
    } else {
      sobran = medio
    }
  }
  return conLosPrimeros(entran)
}

/** Se mide como viaja: en JSON, una comilla o un salto de línea ocupan dos. */
function entra({ titulo, cuerpo, datos, reemplaza }: NotificacionPush): boolean {
  const mensaje = { notification: { title: titulo, body: cuerpo, tag: reemplaza }, data: datos }
  return Buffer.byteLength(JSON.stringify(mensaje)) <= MAXIMO_BYTES
}
