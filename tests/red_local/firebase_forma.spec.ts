import { test } from '@japa/runner'
import type { Valor } from '@chotuve/red-local/firebase/arbol'
import { NODOS, problemaDe } from '@chotuve/red-local/firebase/forma'

const PUSH_ID = '-P7HdXbfLVHbSBA6mLCM'
const mensaje = { enviadoPor: 9, mensaje: 'hola', timestamp: 5 }
const chat = { timestamp: -5, ultimoMensaje: 'hola' }

const BUENOS: Record<string, Valor> = {
  [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: mensaje,
  'app-server-dev/chats/9/10': chat,
  'app-server-dev/chats/10/9': chat,
}

const conCambios = (cambios: Record<string, Valor | undefined>) => {
  const pares = Object.entries({ ...BUENOS, ...cambios })
  return problemaDe(
    new Map(pares.filter((par): par is [string, Valor] => par[1] !== undefined)),
    NODOS
  )
}

test.group('Red local | lo que se puede escribir en Firebase', () => {
  test('un mensaje con los dos lados de su chat', ({ assert }) => {
    assert.isNull(conCambios({}))
  })

  test('un chat que se saca de los dos lados, con mensajes o sin ellos', ({ assert }) => {
    const quitado = { 'app-server-dev/chats/9/10': null, 'app-server-dev/chats/10/9': null }

    assert.isNull(conCambios(quitado))
    assert.isNull(
      conCambios({ ...quitado, [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: undefined })
    )
  })

  test('no se puede escribir {caso}')
    .with([
      { caso: 'un chat sacado de un solo lado', cambios: { 'app-server-dev/chats/10/9': null } },
      {
        caso: 'un mensaje borrado',
        cambios: { [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: null },
      },
      { caso: 'sin un lado del chat', cambios: { 'app-server-dev/chats/10/9': undefined } },
      {
        caso: 'sin el mensaje',
        cambios: { [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: undefined },
      },
      {
        caso: 'una clave que cierra al teléfono',
        cambios: { 'app-server-dev/chats/9/10': { ...chat, destinatario: 10 } },
      },
      {
        caso: 'una fecha en texto',
        cambios: { 'app-server-dev/chats/9/10': { ...chat, timestamp: '5' } },
      },
      {
        caso: 'un emisor con decimales',
        cambios: { [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: { ...mensaje, enviadoPor: 1.5 } },
      },
      {
        caso: 'un mensaje sin texto',
        cambios: { [`app-server-dev/mensajes/9-10/${PUSH_ID}`]: { enviadoPor: 9, timestamp: 5 } },
      },
      {
        caso: 'los ids ordenados como textos',
        cambios: { [`app-server-dev/mensajes/10-9/${PUSH_ID}`]: mensaje },
      },
      { caso: 'algo que no es un push id', cambios: { 'app-server-dev/mensajes/9-10/1': mensaje } },
      { caso: 'un pedazo de un chat', cambios: { 'app-server-dev/chats/9/10/timestamp': 5 } },
      { caso: 'un nodo que nadie lee', cambios: { 'app-server-dev/otra/cosa': 1 } },
      { caso: 'un token que no es un texto', cambios: { 'app-server-dev/notificaciones/9': 5 } },
    ] as { caso: string; cambios: Record<string, Valor | undefined> }[])
    .run(({ assert }, { cambios }) => {
      assert.isString(conCambios(cambios))
    })
})
