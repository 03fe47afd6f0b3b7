import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { AuthSinBajas } from '#bajas/auth_sin_bajas'
import { Bajas } from '#bajas/bajas'
import { CompletarBajas } from '#bajas/completar_bajas'
import { PASOS, type Avance, type Paso, type QuienSeVa } from '#bajas/pasos'
import { resumirUsuario } from '#bajas/resumen'
import type { ServidorDeAuth } from '#red/auth/contrato'

const RESERVA_MS = 60_000
const AYER = '2020-01-01T00:00:00.000Z'
const MUDO = { info() {}, warn() {}, error() {} }

/** Los pasos, anotados a medida que se hacen; el que se diga, como se diga. */
function anotados(distintos: Partial<Record<Paso, () => Promise<Avance>>> = {}) {
  const hechos: [Paso, QuienSeVa][] = []
  const pasos = Object.fromEntries(
    PASOS.map((paso) => [
      paso,
      async (quien: QuienSeVa) => {
        hechos.push([paso, quien])
        return (await distintos[paso]?.()) ?? 'terminado'
      },
    ])
  ) as Record<Paso, (quien: QuienSeVa) => Promise<Avance>>
  return { hechos, completar: new CompletarBajas(pasos, RESERVA_MS, MUDO) }
}

const enCurso = () => db.from('baja_en_curso').where('usuario', 7).first()

async function unaVez(completar: CompletarBajas) {
  for (const tarea of await completar.tomar(10)) {
    await tarea()
  }
}

async function sinEsperar(completar: CompletarBajas) {
  await db.from('baja_en_curso').update({ proximo_intento: AYER })
  await unaVez(completar)
}

test.group('Completar una baja', (group) => {
  group.each.setup(async () => {
    await db
      .table('baja_en_curso')
      .insert({ usuario: 7, baja: 3, paso: 'videos', proximo_intento: AYER })
    return async () => {
      await db.from('baja_en_curso').delete()
      await db.from('baja').delete()
    }
  })

  test('hace cada paso una vez, en orden, y al final no queda ni la fila', async ({ assert }) => {
    const { hechos, completar } = anotados()

    for (const paso of PASOS) {
      assert.containsSubset(await enCurso(), { paso })
      await sinEsperar(completar)
    }

    assert.deepEqual(
      hechos,
      PASOS.map((paso) => [paso, { usuario: 7, seudonimo: -3 }])
    )
    assert.isNull(await enCurso())
  })

  test('lo que falla se reintenta desde ahí, con su motivo y sin apuro', async ({ assert }) => {
    let andaMal = true
    const { hechos, completar } = anotados({
      filas: async () => {
        if (andaMal) throw new Error('Auth no contesta')
        return 'terminado'
      },
    })
    await db.from('baja_en_curso').update({ paso: 'filas' })

    await unaVez(completar)
    await unaVez(completar)
    assert.lengthOf(hechos, 1)
    assert.containsSubset(await enCurso(), { paso: 'filas', ultimo_error: 'Auth no contesta' })

    andaMal = false
    await sinEsperar(completar)
    assert.containsSubset(await enCurso(), { paso: 'auth', ultimo_error: null, intentos: 0 })
  })

  test('lo que no entra de una vez sigue enseguida, en el mismo paso', async ({ assert }) => {
    const { hechos, completar } = anotados({ filas: async () => 'falta' })
    await db.from('baja_en_curso').update({ paso: 'filas' })

    await unaVez(completar)
    await unaVez(completar)

    assert.lengthOf(hechos, 2)
    assert.containsSubset(await enCurso(), { paso: 'filas', intentos: 0 })
  })

  test('el repaso no va enseguida: lo que estaba en curso tiene que haber terminado', async ({
    assert,
  }) => {
    const { hechos, completar } = anotados()
    await db.from('baja_en_curso').update({ paso: 'auth' })

    await unaVez(completar)
    await unaVez(completar)

    assert.deepEqual(
      hechos.map(([paso]) => paso),
      ['auth']
    )
    assert.containsSubset(await enCurso(), { paso: 'repaso' })
  })

  test('si quien la tomó muere, la sigue otro cuando vence', async ({ assert }) => {
    const { hechos, completar } = anotados()
    await completar.tomar(1)
    assert.lengthOf(await completar.tomar(1), 0)

    await sinEsperar(completar)

    assert.lengthOf(hechos, 1)
  })
})

test.group('Auth sin quienes se fueron', () => {
  test('las de otro servidor se conocen al recargar, y no se olvidan', async ({
    assert,
    cleanup,
  }) => {
    cleanup(async () => void (await db.from('baja').delete()))
    const [aca, alla] = [new Bajas(MUDO), new Bajas(MUDO)]
    await db.table('baja').insert({ resumen: resumirUsuario(7), fecha: AYER })

    await aca.recargar()
    aca.agregar(9)
    await aca.recargar()

    assert.deepEqual(
      [7, 8, 9].map((id) => aca.seFue(id)),
      [true, false, true]
    )
    assert.isFalse(alla.seFue(7))
  })

  test('nadie pregunta por ellos ni por un seudónimo', async ({ assert }) => {
    const bajas = new Bajas(MUDO)
    bajas.agregar(7)
    const preguntados: number[] = []
    const auth = new AuthSinBajas(
      {
        buscarUsuarios: async (ids: Iterable<number>) => {
          preguntados.push(...ids)
          return new Map()
        },
        identificar: async () => ({ usuarioId: 7, esAdmin: false }),
        iniciarSesion: async () => ({ token: 't', usuarioId: 7 }),
      } as Partial<ServidorDeAuth> as ServidorDeAuth,
      bajas
    )

    await auth.buscarUsuarios([5, 7, -3, 8])

    assert.deepEqual(preguntados, [5, 8])
    assert.isNull(await auth.identificar('t'))
    assert.isNull(await auth.iniciarSesion({ email: 'x', clave: 'y' }))
    assert.isNull(await auth.buscarUsuario(7))
    assert.isFalse(await auth.editarPerfil(7, {}))
  })
})
