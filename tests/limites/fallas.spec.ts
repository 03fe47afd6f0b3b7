import { test } from '@japa/runner'
import { encenderRedis, SIN_REDIS } from '#tests/redis/servidor'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { levantarIntermediario } from '#tests/fallas/intermediario'
import { registrar, subirVideo } from '#tests/personas'
import { red } from '#tests/red'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { emailNuevo, entrar, estadosDe, pedir } from './pedidos.js'

const ENTORNO = {
  LIMITES: 'si',
  LIMITE_SESION_POR_DIRECCION: '6/600',
  LIMITE_SESION_POR_EMAIL: '3/600',
  LIMITE_COMENTARIOS: '3/600',
  REDIS_TIEMPO_LIMITE_MS: '10000',
}

test.group('Lo que terminó en 5xx', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('no le cuenta a nadie, con las cuentas {$self}')
    .with(SIN_REDIS ? ['en la memoria'] : ['en la memoria', 'en Redis'])
    .run(async ({ client, assert, test: prueba }, donde) => {
      const redis = donde === 'en Redis' ? await encenderRedis() : undefined
      const auth = await levantarIntermediario(red().auth.url)
      const media = await levantarIntermediario(red().media.url)
      const servidor = await encenderServidorAparte({
        ...ENTORNO,
        CHOTUVE_AUTH_URL: auth.url,
        CHOTUVE_MEDIA_URL: media.url,
        ...(redis && { REDIS_URL: redis.url }),
      })
      prueba.cleanup(async () => {
        await servidor.detener()
        await Promise.all([auth.cerrar(), media.cerrar(), redis?.detener()])
      })
      const ana = await registrar(client)
      const video = await subirVideo(client, ana)
      const email = emailNuevo()
      const comentar = () =>
        pedir(servidor.url, `/video/${video}/comentario`, {
          token: ana.token,
          cuerpo: { comentario: 'a' },
        })

      media.intervenirCon(() => INTERVENCIONES['estado-500'])
      assert.deepEqual(await estadosDe(5, comentar), Array(5).fill(502))
      media.limpiar()
      assert.deepEqual(await estadosDe(4, comentar), [201, 201, 201, 429])

      auth.intervenirCon(() => INTERVENCIONES['estado-500'])
      const entrando = () => entrar(servidor.url, email)
      assert.deepEqual(await estadosDe(5, entrando), Array(5).fill(502))
      auth.limpiar()
      assert.deepEqual(await estadosDe(4, entrando), [400, 400, 400, 429])
    })
})
