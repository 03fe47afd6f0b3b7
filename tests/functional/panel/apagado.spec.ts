import { test } from '@japa/runner'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { Navegante } from './navegante.js'

const CLAVE = 'una-clave-de-prueba-que-nadie-mas-sabe'

test.group('PANEL y APP_KEY', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('apagado no existe: es una ruta como cualquier otra que no está', async ({ assert }) => {
    const { url, detener } = await encenderServidorAparte({ PANEL: 'no' })
    try {
      for (const ruta of ['/panel', '/panel/entrar', '/panel/estatico/marco.css']) {
        const respuesta = await fetch(`${url}${ruta}`)
        assert.equal(respuesta.status, 404, ruta)
        assert.deepEqual(await respuesta.json(), { mensaje: 'La ruta no existe.' })
        assert.isEmpty(respuesta.headers.getSetCookie())
      }
    } finally {
      await detener()
    }
  })

  test('con la misma APP_KEY, quien entró en un servidor entró en todos', async ({ assert }) => {
    const [uno, otro] = await Promise.all([
      encenderServidorAparte({ APP_KEY: CLAVE }),
      encenderServidorAparte({ APP_KEY: CLAVE }),
    ])
    try {
      const navegante = new Navegante(uno.url)
      await navegante.entrar()
      const enElOtro = new Navegante(otro.url)
      enElOtro.cookies = navegante.cookies

      const { estado } = await enElOtro.pedir('GET', '/panel')

      assert.equal(estado, 200)
      assert.notInclude(uno.salida(), 'APP_KEY')
    } finally {
      await Promise.all([uno.detener(), otro.detener()])
    }
  })

  test('sin APP_KEY, si puede haber otro servidor, al arrancar lo dice', async ({ assert }) => {
    const { detener, salida } = await encenderServidorAparte({ REDIS_URL: 'redis://localhost:1' })
    await detener()

    assert.include(salida(), 'Sin APP_KEY, las sesiones del panel terminan con el proceso')
  })
})
