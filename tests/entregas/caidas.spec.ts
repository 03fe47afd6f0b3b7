import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FCM } from '@chotuve/red-local/firebase/google'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

/** Retiene lo que llega a Firebase hasta que se lo suelte. */
function retener({ firebase: { base, google } }: Escenario) {
  let soltar = () => {}
  const suelto = new Promise<void>((seguir) => (soltar = seguir))
  let llegaron = 0
  base.antesDeEscribir = async () => {
    llegaron++
    await suelto
    return null
  }
  google.contestar = async () => {
    llegaron++
    await suelto
    return FCM.aceptado()
  }
  return { soltar, llegaron: () => llegaron }
}

test.group('Firebase | el servidor muere', () => {
  test('con SIGKILL después de contestar: al volver se entrega todo, los chats una vez', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escenario.firebase.cortar()

    for (const texto of ['uno', 'dos']) {
      const respuesta = await escribir(servidor.client, ana, beto, texto)
      assert.equal(respuesta.status(), 201)
    }
    await servidor.detener('SIGKILL')
    await escenario.firebase.reanudar()
    await escenario.servidor()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos'])
    const cuerpos = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo)
    assert.sameMembers(cuerpos.slice(1), ['uno', 'dos'])
  })

  test('con SIGKILL en medio de una entrega: otro la toma cuando vence', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { soltar, llegaron } = retener(escenario)

    await escribir(servidor.client, ana, beto, 'hola')
    await hasta(() => llegaron() === 2, 'que el mensaje y su push estén a mitad de camino')
    await servidor.detener('SIGKILL')
    soltar()
    await escenario.servidor()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), ['hola'])
    const cuerpos = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo)
    assert.include(cuerpos, 'hola')
  })

  test('con SIGTERM en medio de una entrega: la termina, sale bien y no se repite', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    // Con tiempo de sobra para retener la entrega sin que venza.
    const servidor = await escenario.servidor({ FIREBASE_TIEMPO_LIMITE_MS: '20000' })
    const [ana, beto] = await escenario.contactos(servidor)
    const { soltar, llegaron } = retener(escenario)

    await escribir(servidor.client, ana, beto, 'hola')
    await hasta(() => llegaron() === 2, 'que el mensaje y su push estén a mitad de camino')
    const salida = servidor.detener('SIGTERM')
    await servidor.hasta('Terminando las entregas en curso')
    soltar()
    assert.equal(await salida, 0)

    const otro = await escenario.servidor()
    await escribir(otro.client, beto, ana, 'chau')
    await escenario.nadaPendiente()
    assert.deepEqual(escenario.replicados(ana, beto), ['hola', 'chau'])
    const cuerpos = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo)
    assert.deepEqual(cuerpos.slice(1), ['hola'])
  })

  test('con SIGTERM y Firebase colgada: no la espera más que su límite, y lo que faltaba se entrega después', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor({
      FIREBASE_TIEMPO_LIMITE_MS: '60000',
      APAGADO_LIMITE_MS: '1500',
    })
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    const contestar = google.contestar
    let llegaron = 0
    const colgarse = () => {
      llegaron++
      return new Promise<never>(() => {})
    }
    base.antesDeEscribir = colgarse
    google.contestar = colgarse
    await escribir(servidor.client, ana, beto, 'hola')
    await hasta(() => llegaron === 2, 'que el mensaje y su push estén a mitad de camino')

    assert.equal(await servidor.detener('SIGTERM'), 0)

    // La reserva era de ocho minutos: en lugar de esperarla, se la da por vencida.
    const vencida = { proximo_intento: new Date().toISOString() }
    await db.from('conversacion').update(vencida)
    await db.from('notificacion').where('estado', 'pendiente').update(vencida)
    base.antesDeEscribir = async () => null
    google.contestar = contestar
    await escenario.servidor()
    await escenario.nadaPendiente()
    assert.deepEqual(escenario.replicados(ana, beto), ['hola'])
    assert.lengthOf(escenario.llegadas(beto).slice(1), 1)
  })
})
