import type { ConexionDeFirebase } from '#red/firebase/conexion'
import type { ConexionesDeFirebase } from '#red/firebase/conexiones'
import { unirRuta } from '#red/firebase/nodos'

export type Verificacion = { que: string; problema: string | null }

/** Prueba, sin cambiar nada, todo lo que hace falta de Firebase. */
export async function verificarFirebase({
  chats,
  push,
}: ConexionesDeFirebase): Promise<Verificacion[]> {
  const leer = (conexion: ConexionDeFirebase, raiz: string) =>
    conexion.conBase((base) => base.ref(unirRuta(raiz, 'verificacion')).get())
  return [
    await probar('las credenciales', () => push.conexion.pedirToken()),
    await probar('la base de datos de los chats', () => leer(chats.conexion, chats.nodos.raiz)),
    await probar('la base de datos de los dispositivos', () =>
      leer(push.conexion, push.nodos.raiz)
    ),
    // A un tema y no a un dispositivo: no hay ninguno que sirva para probar.
    await probar('el envío de notificaciones push', () =>
      push.conexion
        .mensajeria()
        .send({ topic: 'verificacion', notification: { title: 'Chotuve', body: 'Prueba' } }, true)
    ),
  ]
}

async function probar(que: string, hacer: () => Promise<unknown>): Promise<Verificacion> {
  try {
    await hacer()
    return { que, problema: null }
  } catch (error) {
    return { que, problema: error instanceof Error ? error.message : String(error) }
  }
}
