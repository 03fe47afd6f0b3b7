import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import AuditoriaListar from '../../../commands/auditoria_listar.js'
import { asentar, auditar } from '#auditoria/asentar'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import { enTransaccion } from '#base/en_transaccion'
import Asiento from '#models/asiento'
import { comoTextoDeBase } from '#models/fecha'
import { cambiarReglas, CUALQUIERA, idDe, reglasPredeterminadas } from '../reglas/apoyo.js'
import { correr } from '../reglas/comandos.js'

const UNO = { quien: 'ana', que: 'cola.depurar' } as const

const listar = async (...filtros: string[]) => {
  const { json } = await correr(AuditoriaListar, ['--json', ...filtros])
  return json() as { id: number; quien: string; que: string }[]
}

test.group('La auditoría', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('dice quién, cuándo, qué, sobre qué, y cómo estaba y quedó', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const id = await idDe('Muchos me gusta')
    const antesDe = DateTime.utc().minus({ minutes: 1 })

    await cambiar.editar(id, { orden: 77 }, { autor: 'otra', quien: 'ana@chotuve.test' })

    const asiento = await Asiento.query().firstOrFail()
    assert.containsSubset(asiento.serialize(), {
      quien: 'ana@chotuve.test',
      que: 'regla.modificar',
      sobre: `regla ${id}`,
    })
    assert.isTrue(asiento.fecha > antesDe)
    assert.notEqual(JSON.parse(asiento.antes ?? '').orden, 77)
    assert.equal(JSON.parse(asiento.despues ?? '').orden, 77)
  })

  test('lo que no se hizo, o se simuló, no se asienta', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'Una', ...CUALQUIERA }, { autor: 'ana', simular: true })
    await assert.rejects(() => cambiar.crear({ nombre: '' }, { autor: 'ana' }))
    await assert.rejects(() =>
      enTransaccion(async (trx) => {
        await asentar([UNO], trx)
        throw new Error('No')
      })
    )

    assert.isEmpty(await Asiento.all())
  })

  test('ningún secreto se asienta, se llame como se llame y esté donde esté', async ({
    assert,
  }) => {
    const secretos = {
      clave: 'secreto-1',
      lista: [{ Password: 'secreto-2' }, { auth_token: 'secreto-3' }],
      hondo: { nuevaContraseña: 'secreto-4', Authorization: 'Bearer secreto-5' },
      APP_SERVER_TOKEN: { valor: 'secreto-6' },
      private_key: 'secreto-7',
      credenciales: ['secreto-8'],
      queda: 'lo demás',
    }

    await auditar({ ...UNO, antes: secretos, despues: secretos })

    const asiento = await Asiento.query().firstOrFail()
    const fila = JSON.stringify(asiento.serialize())
    assert.notMatch(fila, /secreto-\d/)
    assert.include(fila, 'lo demás')
    const cuenta = new CuentaDelAdministrador({ email: 'ana@chotuve.test', clave: 'secreto-9' })
    assert.notInclude(JSON.stringify(cuenta), 'secreto-9')
    assert.equal(cuenta.quien, 'ana@chotuve.test')
  })

  test('se la lista filtrada y de a páginas, por su id', async ({ assert }) => {
    const dias = ['2026-03-01', '2026-03-02', '2026-03-03']
    for (const dia of dias) {
      await auditar(UNO)
      const ultimo = await Asiento.query().orderBy('id', 'desc').firstOrFail()
      const fecha = DateTime.fromISO(`${dia}T23:30:00Z`)
      await Asiento.query()
        .where('id', ultimo.id)
        .update({ fecha: comoTextoDeBase(fecha) })
    }
    await auditar({ ...UNO, quien: 'beto', que: 'demo.sembrar' })

    const todos = await listar()
    const ids = todos.map(({ id }) => id)
    const cuales = async (...filtros: string[]) => {
      const filas = await listar(...filtros)
      return filas.map(({ id }) => ids.indexOf(id))
    }

    assert.deepEqual(await cuales(), [0, 1, 2, 3])
    assert.deepEqual(await cuales('--quien=ana'), [1, 2, 3])
    assert.deepEqual(await cuales('--que=demo.sembrar'), [0])
    assert.deepEqual(await cuales('--desde=2026-03-02', '--hasta=2026-03-02'), [2])
    assert.deepEqual(await cuales('--hasta=2026-03-02T23:30:00Z'), [3])
    assert.deepEqual(await cuales('--cantidad=2', `--antes-de=${ids[1]}`), [2, 3])
    for (const mala of ['--desde=ayer', '--hasta=2026-02-30', '--desde=1', '--antes-de=0']) {
      const { estado, salida } = await correr(AuditoriaListar, [mala])
      assert.deepEqual({ estado, salida }, { estado: 2, salida: '' }, mala)
    }
    const { salida } = await correr(AuditoriaListar)
    assert.match(salida, /beto +demo\.sembrar +—/)
  })
})
