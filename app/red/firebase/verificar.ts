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
    await probar('que los chats no los pueda leer cualquiera', () =>
      exigirCerrados(chats.conexion, [
        '',
        chats.nodos.raiz,
        unirRuta(chats.nodos.raiz, chats.nodos.chats),
        unirRuta(chats.nodos.raiz, chats.nodos.mensajes),
      ])
    ),
    await probar('que los dispositivos no los pueda leer cualquiera', () =>
      exigirCerrados(push.conexion, [
        '',
        push.nodos.raiz,
        unirRuta(push.nodos.raiz, push.nodos.recurso),
        unirRuta(push.nodos.raiz, push.nodos.recurso, 1),
      ])
    ),
  ]
}

/** El teléfono lee sus conversaciones, y escribe su dispositivo: nadie necesita leer más que eso. */
async function exigirCerrados(conexion: ConexionDeFirebase, rutas: string[]) {
  const expuestos = await conexion.expuestos([...new Set(rutas)])
  if (expuestos.length > 0) {
    throw new Error(
      `sin credenciales se puede leer ${expuestos.join(', ')}: hay que cerrarlo en las reglas de la base (docs/operacion/README.md)`
    )
  }
}

async function probar(que: string, hacer: () => Promise<unknown>): Promise<Verificacion> {
  try {
    await hacer()
    return { que, problema: null }
  } catch (error) {
    return { que, problema: error instanceof Error ? error.message : String(error) }
  }
}
