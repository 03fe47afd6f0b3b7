import { test } from '@japa/runner'
import type { MensajeAReplicar, ReplicaDeConversacion } from '#red/firebase/contrato'
import { encenderFirebaseDePrueba, type FirebaseDePrueba } from './firebase_de_prueba.js'

const pushId = (orden: number) => `-O${String(orden).padStart(18, '0')}`

/** Lo que se replica de la conversación entre 9 y 10. */
const entre = (
  mensajes: MensajeAReplicar[],
  ultimo: MensajeAReplicar | null = mensajes.at(-1) ?? null
): ReplicaDeConversacion => ({ entre: [10, 9], mensajes, ultimo })

const mensaje = (orden: number, campos: Partial<MensajeAReplicar> = {}): MensajeAReplicar => ({
  pushId: pushId(orden),
  emisor: 10,
  mensaje: `mensaje ${orden}`,
  segundo: 1_700_000_000 + orden,
  ...campos,
})

test.group('Contrato de los chats de Firebase', (group) => {
  let firebase: FirebaseDePrueba

  group.each.setup(async () => {
    firebase = await encenderFirebaseDePrueba()
    return () => firebase.apagar()
  })

  test('replicar deja el mensaje, y los dos chats con el último y la fecha en negativo', async ({
    assert,
  }) => {
    const texto = ' ¿Ñandú?\n😀 '

    const resultado = await firebase.chats.replicar(
      entre([mensaje(1), mensaje(2, { mensaje: texto })])
    )

    assert.deepEqual(resultado, { tipo: 'entregada' })
    assert.deepEqual(firebase.base.leerDe('mensajes', '9-10'), {
      [pushId(1)]: { enviadoPor: 10, mensaje: 'mensaje 1', timestamp: 1_700_000_001 },
      [pushId(2)]: { enviadoPor: 10, mensaje: texto, timestamp: 1_700_000_002 },
    })
    const chat = { timestamp: -1_700_000_002, ultimoMensaje: texto }
    assert.deepEqual(firebase.base.leerDe('chats', '9/10'), chat)
    assert.deepEqual(firebase.base.leerDe('chats', '10/9'), chat)
  })

  test('repetirlo no cambia nada, y el último puede ser otro', async ({ assert }) => {
    await firebase.chats.replicar(entre([mensaje(1)]))
    const nuevo = mensaje(3, { emisor: 9 })
    for (let vez = 0; vez < 2; vez++) {
      assert.deepEqual(await firebase.chats.replicar(entre([mensaje(2)], nuevo)), {
        tipo: 'entregada',
      })
    }

    assert.containsSubset(firebase.base.leerDe('chats', '9/10'), { ultimoMensaje: 'mensaje 3' })
    assert.sameMembers(Object.keys(firebase.base.leerDe('mensajes', '9-10') ?? {}), [
      pushId(1),
      pushId(2),
    ])
  })

  test('lo que Firebase no acepta queda todo afuera y no se insiste', async ({ assert }) => {
    const [bueno, malo] = [mensaje(1), mensaje(2, { pushId: 'no es un push id' })]

    const { tipo } = await firebase.chats.replicar(entre([bueno, malo]))

    assert.equal(tipo, 'rechazada')
    assert.isNull(firebase.base.leerDe('mensajes'))
    assert.isNull(firebase.base.leerDe('chats'))
  })

  test('si no contesta a tiempo es una falla, y después no aparece escrito', async ({ assert }) => {
    firebase.base.callada = true
    const resultado = await firebase.chats.replicar(entre([mensaje(1)]))
    firebase.base.callada = false

    assert.deepEqual(resultado, {
      tipo: 'falla',
      motivo: 'La base de datos de Firebase no contestó a tiempo',
    })
    assert.deepEqual(await firebase.chats.replicar(entre([mensaje(2)])), { tipo: 'entregada' })
    assert.sameMembers(Object.keys(firebase.base.leerDe('mensajes', '9-10') ?? {}), [pushId(2)])
  })

  test('sin último, la conversación sale de las dos listas y los mensajes quedan', async ({
    assert,
  }) => {
    await firebase.chats.replicar(entre([mensaje(1)]))

    assert.deepEqual(await firebase.chats.replicar(entre([], null)), { tipo: 'entregada' })

    assert.isNull(firebase.base.leerDe('chats'))
    assert.isNotNull(firebase.base.leerDe('mensajes', '9-10'))
  })

  test('olvidar a alguien borra sus conversaciones para los dos, y ninguna otra', async ({
    assert,
  }) => {
    await firebase.chats.replicar(entre([mensaje(1)]))
    await firebase.chats.replicar({ ...entre([mensaje(2)]), entre: [10, 11] })

    await firebase.chats.olvidar(9, [10, 12])
    await firebase.chats.olvidar(9, [])

    assert.isNull(firebase.base.leerDe('mensajes', '9-10'))
    assert.isNull(firebase.base.leerDe('chats', '9'))
    assert.deepEqual(Object.keys(firebase.base.leerDe('chats', '10') ?? {}), ['11'])
    assert.isNotNull(firebase.base.leerDe('mensajes', '10-11'))
  })
})
