import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { borrarEnTandas } from '#entregas/borrar_en_tandas'
import { marcasViejas } from '#marcas/marca'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { planesDe } from '#tests/planes'
import { encenderServidorAparte, urlPropia } from '#tests/servidor_aparte'

const COMENTARIO = {
  method: 'POST',
  body: JSON.stringify({ comentario: 'Una vez' }),
}

const cabeceras = (token: string) => ({
  'Authorization': `Bearer ${token}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': 'muerte',
})

const HACE_MUCHO = '2020-01-01T00:00:00.000Z'

test.group('Pedidos que se repiten porque el servidor murió', (group) => {
  group.each.setup(({ context }) => vaciar(context.client))
  group.tap((prueba) => prueba.timeout(120_000))

  test('{cuando}, se hace una sola vez')
    .with([
      {
        cuando: 'antes de guardarlo',
        muereEn: 'update .?marca.? set .?hecho',
        quedo: 0,
        repetido: 409,
        despues: 201,
      },
      {
        cuando: 'después de guardarlo y antes de contestar',
        muereEn: 'update .?marca.? set .?estado',
        quedo: 1,
        repetido: 201,
        despues: 201,
      },
    ])
    .run(async ({ client, assert, test: prueba }, { muereEn, quedo, repetido, despues }) => {
      const servidor = await encenderServidorAparte({
        NODE_OPTIONS: '--import=@poppinss/ts-exec --import=./tests/functional/marcas/muere_en.ts',
        MUERE_EN: muereEn,
      })
      prueba.cleanup(async () => void (await servidor.detener('SIGKILL')))
      const [ana, beto] = await registrarVarias(client, 2)
      const ruta = `/video/${await subirVideo(client, beto)}/comentario`
      const pedir = async (url: string) => {
        const respuesta = await fetch(url + ruta, { ...COMENTARIO, headers: cabeceras(ana.token) })
        return respuesta.status
      }
      const comentarios = async () => {
        const [{ n }] = await db.from('comentario').count('* as n')
        return Number(n)
      }

      await assert.rejects(() => pedir(servidor.url))
      assert.equal(await comentarios(), quedo)
      assert.equal(await pedir(urlPropia()), repetido)
      await db.from('marca').update({ vence: HACE_MUCHO })
      assert.equal(await pedir(urlPropia()), despues)
      assert.equal(await comentarios(), 1)
    })

  test('al día se las olvida, por su índice', async ({ client, assert }) => {
    const [ana] = await registrarVarias(client, 1)
    const marcar = (clave: string) =>
      client
        .put('/usuario/notificacion')
        .bearerToken(ana.token)
        .header('Idempotency-Key', clave)
        .json({ leida: true })
    let quedan: unknown[] = []
    await marcar('vieja')
    await db.from('marca').update({ fecha: HACE_MUCHO })
    await marcar('nueva')

    const planes = await planesDe(async () => {
      await borrarEnTandas(marcasViejas())
      quedan = await db.from('marca').select('clave')
    }, llenar)

    assert.deepEqual(quedan, [{ clave: 'nueva' }])
    assert.match(planes.map(({ pasos }) => pasos).join(), /marca_por_fecha/)
  })
})

/** Con pocas filas PostgreSQL las recorre enteras. */
async function llenar() {
  await db.rawQuery(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO marca (usuario, clave, huella, toma, vence, fecha)
    SELECT i + 1000000, 'k', '', '', marca.fecha, marca.fecha FROM n, marca WHERE clave = 'nueva'`)
  await db.rawQuery('ANALYZE marca')
}
