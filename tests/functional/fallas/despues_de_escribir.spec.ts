import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { esDeSegundoPlano } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { crearMundo, type Mundo } from './mundo.js'
import { RUTAS } from './rutas.js'

const ESCRITURA = /(?:^|\))\s*(insert|update|delete)\b/i

/** Las rutas que escriben en nuestra base. */
const QUE_ESCRIBEN = RUTAS.filter(({ nombre }) =>
  /^(POST|PUT|DELETE) \/(usuario\/(solicitud-contacto|notificacion)|video\/\{id\}\/|chat)/.test(
    nombre
  )
)

/*
| Después de escribir no se llama a nadie: ningún servidor que falle puede volver un error lo que ya
| quedó guardado, y quien reintente por ese error no lo guarda dos veces.
*/
test.group('Lo escrito', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let mundo: Mundo
  let pasos: ('llamada' | 'escritura')[] = []

  group.setup(async () => {
    red = await interponer()
    const base = db.connection().getWriteClient()
    const anotar = ({ sql }: { sql: string }) => {
      if (ESCRITURA.test(sql)) {
        pasos.push('escritura')
      }
    }
    base.on('query', anotar)
    for (const servidor of ['auth', 'media'] as const) {
      red[servidor].intervenirCon((llamada) => {
        if (!esDeSegundoPlano(llamada)) {
          pasos.push('llamada')
        }
        return undefined
      })
    }
    return async () => {
      base.off('query', anotar)
      await red.soltar()
    }
  })

  group.each.setup(async ($test) => {
    mundo = await crearMundo($test.context.client)
    pasos = []
  })

  for (const ruta of QUE_ESCRIBEN) {
    test(`no depende de lo que falle después: ${ruta.nombre}`, async ({ client, assert }) => {
      const respuesta = await ruta.pedir(client, mundo)

      const primera = pasos.indexOf('escritura')
      if (ruta.nombre.startsWith('DELETE /usuario/solicitud')) {
        // Ana es la receptora: no la puede cancelar, y no se borra nada.
        assert.equal(respuesta.status(), 404)
        assert.equal(primera, -1)
        return
      }
      assert.isBelow(respuesta.status(), 300)
      assert.isAtLeast(primera, 1)
      assert.notInclude(pasos.slice(primera), 'llamada')
    })
  }

  test('están todas las que escriben', ({ assert }) => {
    assert.lengthOf(QUE_ESCRIBEN, 12)
  })
})
