import { test } from '@japa/runner'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { Navegante } from './navegante.js'

test.group('El panel, detrás de un proxy y con límites', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('adivinar la clave tiene el límite del ingreso, y entrar bien no gasta nada', async ({
    assert,
  }) => {
    const { url, detener } = await encenderServidorAparte({
      LIMITES: 'si',
      LIMITE_SESION_POR_EMAIL: '2/600',
    })
    try {
      for (let vez = 0; vez < 3; vez++) {
        const { estado } = await new Navegante(url).entrar()
        assert.equal(estado, 200)
      }
      const navegante = new Navegante(url)
      await navegante.ver('/panel/entrar')
      const [primera] = navegante.pagina?.formularios ?? []
      const estados: number[] = []
      for (let vez = 0; vez < 3; vez++) {
        const intento = { ...primera?.campos, email: 'admin', clave: `probando ${vez}` }
        const { estado } = await navegante.pedir('POST', '/panel/entrar', intento)
        estados.push(estado)
      }

      assert.deepEqual(estados, [400, 400, 429])
      assert.match(navegante.pagina?.html ?? '', /^<!doctype html>/)
      assert.isAbove(Number(navegante.pagina?.cabeceras.get('retry-after')), 0)
    } finally {
      await detener()
    }
  })

  test('lo que se mira y lo que se cambia cuenta como en la API', async ({ assert }) => {
    const { url, detener } = await encenderServidorAparte({
      LIMITES: 'si',
      LIMITE_LECTURAS: '3/600',
      LIMITE_PUBLICAS: '1000/600',
    })
    try {
      const navegante = new Navegante(url)
      await navegante.entrar()
      const estados: number[] = []
      for (let vez = 0; vez < 3; vez++) {
        const { estado } = await navegante.ver('/panel/reglas')
        estados.push(estado)
      }

      assert.deepEqual(estados, [200, 200, 429])
    } finally {
      await detener()
    }
  })

  test('si llegó por TLS, la cookie no viaja de otra manera', async ({ assert }) => {
    const { url, detener } = await encenderServidorAparte({ PROXY_CONFIABLE: 'loopback' })
    try {
      const cookiesCon = async (protocolo: string) => {
        const respuesta = await fetch(`${url}/panel/entrar`, {
          headers: { 'X-Forwarded-Proto': protocolo },
        })
        return respuesta.headers.getSetCookie()
      }

      const [porTls, enClaro] = [await cookiesCon('https'), await cookiesCon('http')]

      assert.isTrue(porTls.length > 0 && porTls.every((una) => una.includes('; Secure')))
      assert.isTrue(enClaro.every((una) => !una.includes('Secure')))
    } finally {
      await detener()
    }
  })
})
