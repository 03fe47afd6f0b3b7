import { test } from '@japa/runner'
import { esDeSegundoPlano, type Llamada } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { vaciar } from '#tests/personas'
import { sentenciasDe } from '#tests/sentencias'
import { rutasDeLaApi } from '#tests/rutas'
import { crearMundo } from '../fallas/mundo.js'
import { idDe, reglasPredeterminadas } from '../reglas/apoyo.js'
import { leerTechos } from './costos.js'
import { RUTAS_MEDIDAS } from './rutas_medidas.js'

const rutasDelRouter = () => rutasDeLaApi().map(({ nombre }) => nombre.replace(/:[a-z]+/g, '{id}'))

test.group('Los costos que se documentan', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>

  group.tap((prueba) => prueba.timeout(60_000))
  group.setup(async () => {
    red = await interponer()
    return () => red.soltar()
  })

  test('nombran todas las rutas, una vez cada una, y se las mide a todas', ({ assert }) => {
    const techos = leerTechos().map(({ ruta }) => ruta)

    assert.sameMembers(techos, rutasDelRouter())
    assert.sameMembers([...new Set(RUTAS_MEDIDAS.map(({ nombre }) => nombre))], techos)
  })

  test('{nombre} no cuesta más que su techo')
    .with(RUTAS_MEDIDAS)
    .run(async ({ client, assert }, { nombre, pedir }) => {
      await vaciar(client)
      await reglasPredeterminadas()
      const mundo = { ...(await crearMundo(client)), regla: await idDe('Muchos comentarios') }
      const techo = leerTechos().find(({ ruta }) => ruta === nombre)
      red.limpiar()

      let estado = 0
      const sentencias = await sentenciasDe(async () => {
        const respuesta = await pedir(client, mundo)
        estado = respuesta.status()
      })

      assert.isBelow(estado, 300)
      assert.isAtMost(sentencias.length, techo?.sentencias ?? 0, sentencias.join('\n'))
      const suyas = (llamadas: Llamada[]) =>
        llamadas.filter((llamada) => !esDeSegundoPlano(llamada)).length
      assert.isAtMost(suyas(red.auth.llamadas), techo?.auth ?? 0)
      assert.isAtMost(suyas(red.media.llamadas), techo?.media ?? 0)
    })
})
