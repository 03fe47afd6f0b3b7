import { test } from '@japa/runner'
import { Agent } from 'undici'
import { casos } from '#tests/casos'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar, type Persona } from '#tests/personas'
import { urlPropia } from '#tests/servidor_aparte'

/** Codificados no entran en una dirección de las que media acepta. */
const LARGOS = ['a'.repeat(4_000), 'a'.repeat(12_000), '%00'.repeat(4_000)]

/** Lo que podría salirse de su segmento, y lo que media no conoce. */
const IDS = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e%2Fbase_de_datos',
  '..%2F..%2Fping',
  'a%2Fb',
  '%2F',
  'a%5Cb',
  '%3Fx=1',
  '%3Fcantidad=0',
  '%23',
  ';x=1',
  '%252e%252e',
  '%00',
  '%0D%0AX:%20y',
  '%20',
  '%F0%9F%98%80',
  'ping',
  'stats',
  'a'.repeat(12),
  'f'.repeat(24),
  'a'.repeat(512),
  ...LARGOS,
]

/** Los únicos que ni codificados entran en un segmento, y los largos: no se le preguntan a nadie. */
const CALLADOS = ['.', '..', '%2e%2e', ...LARGOS]

const NO_EXISTE = { error: 'El video no existe.' }

/** Todas las rutas de un video, y cómo dicen que no existe (docs/contrato.md §4, §5). */
const RUTAS = [
  { metodo: 'GET', final: '', noExiste: {} },
  { metodo: 'GET', final: '/comentario', noExiste: NO_EXISTE },
  { metodo: 'POST', final: '/comentario', cuerpo: { comentario: 'hola' }, noExiste: NO_EXISTE },
  { metodo: 'POST', final: '/reaccion', cuerpo: { reaccion: 'me-gusta' }, noExiste: NO_EXISTE },
] as const

test.group('Ids de video', (group) => {
  /** A diferencia de los demás clientes, manda la ruta tal cual: `..` llega como `..`. */
  const agente = new Agent()
  let ana: Persona
  let red: Awaited<ReturnType<typeof interponer>>

  group.setup(async () => {
    red = await interponer()
    return async () => {
      await red.soltar()
      await agente.close()
    }
  })
  group.each.setup(async ($test) => {
    ana = await registrar($test.context.client)
    red.limpiar()
  })

  test('{titulo} no existe por ninguna ruta, y a media no le llega ninguna otra')
    .with(casos(IDS))
    .run(async ({ assert }, { valor }) => {
      for (const { metodo, final, noExiste, ...resto } of RUTAS) {
        const respuesta = await agente.request({
          origin: urlPropia(),
          path: `/video/${valor}${final}`,
          method: metodo,
          headers: {
            'Authorization': `Bearer ${ana.token}`,
            'Content-Type': 'application/json',
          },
          body: 'cuerpo' in resto ? JSON.stringify(resto.cuerpo) : undefined,
        })

        assert.equal(respuesta.statusCode, 404, `${metodo} ${final}`)
        assert.deepEqual(await respuesta.body.json(), noExiste, `${metodo} ${final}`)
      }
      const propia = `GET /video/${encodeURIComponent(decodeURIComponent(valor))}`
      const llamadas = red.media.llamadas.map(({ metodo, url }) => `${metodo} ${url}`)
      assert.deepEqual(llamadas, CALLADOS.includes(valor) ? [] : RUTAS.map(() => propia))
    })
})
