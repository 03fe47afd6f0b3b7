import { FirebaseError } from 'firebase-admin/app'
import { test } from '@japa/runner'
import { comoResultado, yaNoEstaRegistrado } from '#red/firebase/fallas'

type Respuesta = { estado?: number; detalle?: string; status?: string; retryAfter?: string }

/** Lo que lanza el SDK cuando FCM contesta así. */
function fallaDeFcm(codigo: string, { estado = 400, detalle, status, retryAfter }: Respuesta = {}) {
  const details = detalle && [
    { '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', 'errorCode': detalle },
  ]
  return new FirebaseError({
    code: `messaging/${codigo}`,
    message: codigo,
    httpResponse: {
      status: estado,
      headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      data: { error: { status, ...(details && { details }) } },
    },
  })
}

test.group('Fallas de Firebase', () => {
  test('{codigo} ({detalle}) no se arregla insistiendo')
    .with([
      { codigo: 'mismatched-credential', detalle: 'SENDER_ID_MISMATCH' },
      { codigo: 'third-party-auth-error', detalle: 'THIRD_PARTY_AUTH_ERROR' },
      { codigo: 'third-party-auth-error', detalle: 'APNS_AUTH_ERROR' },
      { codigo: 'invalid-argument', detalle: 'INVALID_ARGUMENT' },
      { codigo: 'invalid-options', detalle: '' },
      { codigo: 'invalid-package-name', detalle: '' },
      { codigo: 'too-many-topics', detalle: '' },
      { codigo: 'installation-id-not-registered', detalle: '' },
    ])
    .run(({ assert }, { codigo, detalle }) => {
      assert.equal(comoResultado(fallaDeFcm(codigo, { detalle })).tipo, 'rechazada')
    })

  test('{codigo} ({status}) lo arregla alguien, o se arregla solo')
    .with([
      // El SDK les da el mismo código que a lo de arriba, pero acá lo que no sirve es lo nuestro.
      { codigo: 'mismatched-credential', status: 'PERMISSION_DENIED' },
      { codigo: 'third-party-auth-error', status: 'UNAUTHENTICATED' },
      { codigo: 'registration-token-not-registered', status: 'NOT_FOUND' },
      { codigo: 'message-rate-exceeded', status: 'RESOURCE_EXHAUSTED' },
      { codigo: 'authentication-error', status: '' },
      { codigo: 'server-unavailable', status: 'UNAVAILABLE' },
    ])
    .run(({ assert }, { codigo, status }) => {
      assert.equal(comoResultado(fallaDeFcm(codigo, { status })).tipo, 'falla')
    })

  test('un dispositivo ya no existe solo si FCM lo dice en el detalle', ({ assert }) => {
    const codigo = 'registration-token-not-registered'
    const dicho = fallaDeFcm(codigo, { estado: 404, detalle: 'UNREGISTERED' })
    const sinDetalle = fallaDeFcm(codigo, { estado: 404, status: 'NOT_FOUND' })

    assert.deepEqual([dicho, sinDetalle].map(yaNoEstaRegistrado), [true, false])
  })

  test('Retry-After {valor}: se espera {esperaMs} ms')
    .with([
      { valor: '3', esperaMs: 3_000 },
      { valor: '3600', esperaMs: 3_600_000 },
      ...[
        '99999999999999999999',
        '9999999999',
        '-5',
        '1.5',
        'mañana',
        '2343-01-01',
        'Wed, 21 Oct 2015 07:28:00 GMT',
        'Wed, 21 Oct 2343 07:28:00 GMT',
      ].map((valor) => ({ valor, esperaMs: undefined })),
    ])
    .run(({ assert }, { valor, esperaMs }) => {
      const resultado = comoResultado(fallaDeFcm('server-unavailable', { retryAfter: valor }))

      assert.equal(resultado.tipo === 'falla' ? resultado.esperaMs : 'otra cosa', esperaMs)
    })

  test('Retry-After como fecha', ({ assert }) => {
    const retryAfter = new Date(Date.now() + 60_000).toUTCString()
    const resultado = comoResultado(fallaDeFcm('server-unavailable', { retryAfter }))

    assert.isTrue(resultado.tipo === 'falla')
    assert.approximately(resultado.tipo === 'falla' ? (resultado.esperaMs ?? 0) : 0, 60_000, 2_000)
  })
})
