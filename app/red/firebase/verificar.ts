import { aTiempo } from '#base/a_tiempo'
import type { ConexionDeFirebase } from '#red/firebase/conexion'
import type { ConexionesDeFirebase } from '#red/firebase/conexiones'
import { unirRuta } from '#red/firebase/nodos'

export type Verificacion = { que: string; problema: string | null }

/**
 * Prueba, sin cambiar nada, todo lo que hace falta de Firebase. Todo a la vez y cada cosa con el plazo de una operación:
 * con la red colgada se sabe en un plazo, y no en la suma de todos.
 */
export async function verificarFirebase({
  chats,
  push,
}: ConexionesDeFirebase): Promise<Verificacion[]> {
  const leer = (conexion: ConexionDeFirebase, raiz: string) =>
    conexion.conBase((base) => base.ref(unirRuta(raiz, 'verificacion')).get())
  const pruebas: [que: string, hacer: () => Promise<unknown>][] = [
    ['las credenciales', () => push.conexion.pedirToken()],
    ['la base de datos de los chats', () => leer(chats.conexion, chats.nodos.raiz)],
    ['la base de datos de los dispositivos', () => leer(push.conexion, push.nodos.raiz)],
    ['el envío de notificaciones push', () => simularEnvio(push.conexion)],
    [
      'que los chats no los pueda leer cualquiera',
      () =>
        exigirCerrados(chats.conexion, [
          '',
          chats.nodos.raiz,
          unirRuta(chats.nodos.raiz, chats.nodos.chats),
          unirRuta(chats.nodos.raiz, chats.nodos.mensajes),
        ]),
    ],
    [
      'que los dispositivos no los pueda leer cualquiera',
      () =>
        exigirCerrados(push.conexion, [
          '',
          push.nodos.raiz,
          unirRuta(push.nodos.raiz, push.nodos.recurso),
          unirRuta(push.nodos.raiz, push.nodos.recurso, 1),
        ]),
    ],
  ]
  return Promise.all(
    pruebas.map(([que, hacer]) =>
      probar(que, () => aTiempo(hacer(), push.conexion.limiteMs, tarde))
    )
  )
}

const tarde = () => new Error('Firebase no contestó a tiempo')

/** A un tema y no a un dispositivo: no hay ninguno que sirva para probar. Sin un token el SDK lo explica en inglés. */
async function simularEnvio(conexion: ConexionDeFirebase) {
  await conexion.pedirToken()
  await conexion
    .mensajeria()
    .send({ topic: 'verificacion', notification: { title: 'Chotuve', body: 'Prueba' } }, true)
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
