import { test } from '@japa/runner'
import { registrar } from '#tests/personas'
import { casos } from '#tests/casos'
import { capturarRegistro, NIVELES } from '#tests/registro'
import { FALLAS, INTERVENCIONES, type Falla } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'

const LIMITE_MS = 500

/** Solo cuenta el estado: con un 200, cualquier cuerpo sirve (docs/contrato.md §7). */
const EXITOS: Falla[] = ['html', 'otra-forma']

test.group('El vaciado, con otro servidor andando mal', (group) => {
  let roto: { servidor: 'auth' | 'media'; falla: Falla } | undefined
  let registro: Awaited<ReturnType<typeof capturarRegistro>>
  let red: Awaited<ReturnType<typeof interponer>>

  group.setup(async () => {
    registro = await capturarRegistro()
    red = await interponer({
      decidir: (servidor, { metodo }) =>
        roto?.servidor === servidor && metodo === 'DELETE'
          ? { tiempoLimiteMs: LIMITE_MS, rechazada: roto.falla === 'rechazada' }
          : {},
    })
    return async () => {
      registro.soltar()
      await red.soltar()
    }
  })

  group.each.setup(() => {
    registro.entradas.length = 0
    red.limpiar()
    roto = undefined
  })

  for (const servidor of ['auth', 'media'] as const) {
    test(`con ${servidor} así, solo se sigue si contesta 200: {titulo}`)
      .with(casos([...FALLAS]))
      .run(async ({ client, assert }, { valor: falla }) => {
        const { token } = await registrar(client)
        red.limpiar()
        roto = { servidor, falla }
        if (falla !== 'rechazada') {
          red[servidor].intervenirCon(({ metodo }) =>
            metodo === 'DELETE' ? INTERVENCIONES[falla] : undefined
          )
        }

        const respuesta = await client.delete('/base_de_datos')

        const sirve = EXITOS.includes(falla)
        const id = String(respuesta.header('x-request-id'))
        const errores = registro.entradas.filter(
          ({ level, request_id: de }) => level === NIVELES.error && de === id
        )
        respuesta.assertStatus(sirve ? 200 : 500)
        respuesta.assertBody(
          sirve ? {} : { mensaje: `No se pudo limpiar la base del ${servidor}.` }
        )
        assert.deepEqual(
          errores.map(({ msg }) => msg),
          sirve ? [] : [`No se pudo vaciar ${servidor}`]
        )
        // Nunca se repite, y lo que sigue al que falla no se toca.
        assert.isAtMost(red[servidor].llamadas.length, 1)
        assert.equal(
          red.media.llamadas.length > 0,
          servidor === 'media' ? falla !== 'rechazada' : sirve
        )
        const sesion = await client.get('/usuario').bearerToken(token)
        sesion.assertStatus(servidor === 'auth' ? 200 : 401)
      })
  }

  test('el rechazo del token de app server queda dicho en el registro', async ({
    client,
    assert,
  }) => {
    red.auth.intervenirCon(() => INTERVENCIONES['token-de-app'])

    await client.delete('/base_de_datos')

    assert.include(JSON.stringify(registro.entradas), 'rechazó APP_SERVER_TOKEN')
  })
})
