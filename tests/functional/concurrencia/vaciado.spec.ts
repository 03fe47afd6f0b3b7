import { test } from '@japa/runner'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import { filasPorTabla, TABLAS } from '#tests/tablas'
import { verificarInvariantes } from './invariantes.js'

const VACIADOS = 8

const VACIAS = Object.fromEntries(TABLAS.map((tabla) => [tabla, 0]))

/** Todo lo que toca la base, una vez. */
function trafico(client: ApiClient, { ana, beto, video }: Mundo): ApiRequest[] {
  const comoAna = (pedido: ApiRequest) => pedido.bearerToken(ana.token)
  return [
    comoAna(client.get('/video')),
    comoAna(client.get('/video?cantidad=50')),
    comoAna(client.get(`/video/${video}`)),
    comoAna(client.get(`/video/${video}/comentario`)),
    comoAna(client.get(`/usuario/${beto.id}/perfil`)),
    comoAna(client.get('/usuario/contacto')),
    comoAna(client.post(`/video/${video}/reaccion`)).json({ reaccion: 'me-gusta' }),
    comoAna(client.post(`/video/${video}/reaccion`)).json({ reaccion: 'no-me-gusta' }),
    comoAna(client.post(`/video/${video}/comentario`)).json({ comentario: 'Hola' }),
    comoAna(client.post('/usuario/solicitud-contacto')).json({ usuario_id: beto.id }),
    comoAna(client.post(`/chat/${beto.id}`)).json({ mensaje: 'Hola' }),
    client.post('/usuario/solicitud-contacto').bearerToken(beto.token).json({ usuario_id: ana.id }),
    client.get('/stats/historico'),
    client.get('/stats?inicio=2026-01-01&fin=2026-01-31'),
  ]
}

type Mundo = { ana: Persona; beto: Persona; video: string }

async function crear(client: ApiClient): Promise<Mundo> {
  const [ana, beto] = await registrarVarias(client, 2)
  await hacerContactos(client, ana, beto)
  return { ana, beto, video: await subirVideo(client, beto) }
}

test.group('El vaciado con gente adentro', () => {
  test('vacía nuestras tablas una y otra vez sin que nadie reciba un 5xx', async ({
    client,
    assert,
  }) => {
    const mundo = await crear(client)
    const estados: number[] = []

    for (let vez = 0; vez < VACIADOS; vez++) {
      const pedidos = [...trafico(client, mundo), ...trafico(client, mundo)]
      const enCurso = pedidos.map(estadoDe)
      await Promise.all([vaciarTablas(), vaciarTablas(), ...enCurso.slice(0, 4)])
      await vaciarTablas()
      estados.push(...(await Promise.all(enCurso)))
      await verificarInvariantes(assert)
    }

    // 503 es que en una máquina ocupada no le llegó el turno: no se hizo nada.
    assert.isEmpty(estados.filter((estado) => estado >= 500 && estado !== 503))
    await vaciarTablas()
    assert.deepEqual(await filasPorTabla(), VACIAS)
  })

  test('vaciar la red entera con tráfico, y hasta dos veces a la vez', async ({
    client,
    assert,
  }) => {
    const mundo = await crear(client)

    const [estados, vaciados] = await Promise.all([
      Promise.all(trafico(client, mundo).map(estadoDe)),
      Promise.all([
        estadoDe(client.delete('/base_de_datos')),
        estadoDe(client.delete('/base_de_datos')),
      ]),
    ])

    assert.deepEqual(vaciados, [200, 200])
    assert.isEmpty(estados.filter((estado) => estado >= 500))
    await verificarInvariantes(assert)
    await vaciar(client)
    assert.deepEqual(await filasPorTabla(), VACIAS)
  })
})
