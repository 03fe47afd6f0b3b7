import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { ReglasVigentes } from '#reglas/reglas_vigentes'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { NEUTROS } from '#tests/unit/reglas/apoyo'
import { cambiarReglas, CUALQUIERA, idDe, reglasPredeterminadas, romper } from './apoyo.js'

const ANA = { autor: 'ana' }

/** Otro servidor sobre la misma base, con lo que dejó en su registro. */
function otroServidor() {
  const registro: string[] = []
  const anotar =
    (nivel: string) =>
    (...partes: unknown[]) => {
      registro.push(`${nivel}: ${partes.at(-1)}`)
    }
  const vigentes = new ReglasVigentes({
    warn: anotar('warn'),
    error: anotar('error'),
    info: anotar('info'),
  })
  const importancia = async (duracion: number) => {
    const motor = await vigentes.motor()
    const evaluacion = motor.evaluar({ ...NEUTROS, duracion })
    return evaluacion.importancia
  }
  return { vigentes, registro, importancia }
}

/** Las consultas que hace la base mientras corre `tarea`. */
async function consultasDe(tarea: () => Promise<unknown>): Promise<string[]> {
  const consultas: string[] = []
  const escuchar = ({ sql }: { sql: string }) => consultas.push(sql)
  const cliente = db.connection().getWriteClient()
  cliente.on('query', escuchar)
  await tarea()
  cliente.removeListener('query', escuchar)
  return consultas
}

test.group('Reglas vigentes', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('un cambio rige enseguida en el servidor que lo hizo y, al mirar, en los demás', async ({
    assert,
  }) => {
    const [propio, ajeno] = [await app.container.make(ReglasVigentes), otroServidor()]
    assert.equal(await ajeno.importancia(60), 0)

    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'Largos', ...CUALQUIERA }, ANA)

    const motor = await propio.motor()
    const { importancia } = motor.evaluar({ ...NEUTROS, duracion: 60 })
    assert.equal(importancia, 1)
    assert.equal(await ajeno.importancia(60), 0)
    await ajeno.vigentes.recargar()
    assert.equal(await ajeno.importancia(60), 1)

    await cambiar.editar(await idDe('Largos'), { habilitada: false }, ANA)
    await ajeno.vigentes.recargar()
    assert.equal(await ajeno.importancia(60), 0)
  })

  test('se compila una vez por versión, también lo editado a mano', async ({ assert }) => {
    const { vigentes } = otroServidor()
    const primero = await vigentes.motor()

    await vigentes.recargar()
    assert.strictEqual(await vigentes.motor(), primero)
    await db.from('regla').where('nombre', 'Ya reaccioné').update({ orden: 77 })
    await vigentes.recargar()
    assert.notStrictEqual(await vigentes.motor(), primero)
  })

  test('una regla rota por {titulo} se saltea y se avisa una sola vez')
    .with([
      { titulo: 'no ser JSON', condiciones: '{"todas"' },
      { titulo: 'un hecho inventado', condiciones: '{"todas":[{"hecho":"x"}]}' },
      { titulo: 'no ser un objeto', condiciones: 'null' },
      {
        titulo: 'ser demasiado honda',
        condiciones: `${'{"todas":['.repeat(50_000)}${']}'.repeat(50_000)}`,
      },
    ])
    .run(async ({ assert }, { condiciones }) => {
      const { vigentes, registro } = otroServidor()
      await romper('Muchos comentarios', condiciones)

      await vigentes.recargar()
      const cambiar = await cambiarReglas()
      await cambiar.crear({ nombre: 'Otra', ...CUALQUIERA }, ANA)
      await vigentes.recargar()

      assert.deepEqual(registro, ['warn: La regla «Muchos comentarios» está rota: se la saltea'])
      const motor = await vigentes.motor()
      const hechos = { ...NEUTROS, cantidad_comentarios: 9, cantidad_me_gusta: 9 }
      assert.deepEqual(motor.evaluar(hechos), {
        importancia: 1,
        aportes: [{ regla: 'Muchos me gusta', cambio: 1 }],
      })
    })

  test('si la tabla no se puede leer rige lo último, se avisa una vez y al volver se retoma', async ({
    assert,
    cleanup,
  }) => {
    const { vigentes, registro, importancia } = otroServidor()
    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'Largos', ...CUALQUIERA }, ANA)
    assert.equal(await importancia(60), 1)

    const renombrar = (una: string, otra: string) => db.connection().schema.renameTable(una, otra)
    await renombrar('regla', 'regla_escondida')
    let escondida = true
    cleanup(async () => {
      if (escondida) {
        await renombrar('regla_escondida', 'regla')
      }
    })
    await vigentes.recargar()
    await vigentes.recargar()
    assert.equal(await importancia(60), 1)
    assert.deepEqual(registro, ['error: No se pudieron leer las reglas de prioridad'])

    await renombrar('regla_escondida', 'regla')
    escondida = false
    await vigentes.recargar()
    assert.equal(registro[1], 'info: Las reglas de prioridad se pueden leer de nuevo')
  })

  test('el muro no consulta las reglas, ni los contactos de los autores si nadie los mira', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await subirVideo(client, beto)
    const muro = () => consultasDe(async () => client.get('/video').bearerToken(ana.token))

    const conLaRegla = await muro()
    assert.isEmpty(conLaRegla.filter((sql) => sql.includes('regla')))
    assert.lengthOf(
      conLaRegla.filter((sql) => /group by/i.test(sql)),
      1
    )
    const cambiar = await cambiarReglas()
    await cambiar.editar(await idDe('Autor con muchos contactos'), { habilitada: false }, ANA)
    const sinLaRegla = await muro()
    assert.isEmpty(sinLaRegla.filter((sql) => /group by/i.test(sql)))
  })
})
