import { test } from '@japa/runner'
import ReglaVersion from '#models/regla_version'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { cambiarReglas, CUALQUIERA, idDe, nombres, reglasPredeterminadas, romper } from './apoyo.js'

const ANA = { autor: 'ana' }
const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

test.group('Volver a una versión', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('deja todo como quedó con ella, y vuelve también de haber vuelto', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const id = await idDe('Muchos me gusta')
    const antes = await leerReglas()
    await cambiar.editar(id, { nombre: 'Gustados', orden: 9 }, ANA)
    await cambiar.crear({ nombre: 'Muchos me gusta', ...CUALQUIERA }, ANA)
    await cambiar.eliminar(await idDe('Ya reaccioné'), ANA)
    const despues = await leerReglas()

    const { version, diferencias } = await cambiar.volver(1, ANA)

    assert.equal(version, 5)
    assert.sameDeepMembers(
      diferencias.map(({ accion, nombre }) => [accion, nombre]),
      [
        ['eliminar', 'Muchos me gusta'],
        ['modificar', 'Muchos me gusta'],
        ['crear', 'Ya reaccioné'],
      ]
    )
    const identidad = (reglas: typeof antes) =>
      reglas.map(({ id: uno, contenido }) => [uno, contenido])
    assert.deepEqual(identidad(await leerReglas()), identidad(antes))
    await cambiar.volver(4, ANA)
    assert.deepEqual(identidad(await leerReglas()), identidad(despues))
  })

  test('un cambio que tocó varias reglas se deshace entero', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const [a, b] = REGLAS_PREDETERMINADAS
    const cruzadas = [
      { ...a, nombre: b?.nombre },
      { ...b, nombre: a?.nombre },
    ].map(exigirDefinicion)
    await cambiar.reemplazar(cruzadas, ANA)
    assert.lengthOf(await nombres(), 2)

    await cambiar.volver(1, ANA)
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })

  test('deshace un intercambio de nombres', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const [uno, otro] = [await idDe('Ya reaccioné'), await idDe('Muchos me gusta')]
    await cambiar.editar(uno, { nombre: 'De paso' }, ANA)
    await cambiar.editar(otro, { nombre: 'Ya reaccioné' }, ANA)
    await cambiar.editar(uno, { nombre: 'Muchos me gusta' }, ANA)

    await cambiar.volver(1, ANA)

    assert.deepEqual([await idDe('Ya reaccioné'), await idDe('Muchos me gusta')], [uno, otro])
  })

  test('a la última no cambia nada, y a una que no existe no se puede', async ({ assert }) => {
    const cambiar = await cambiarReglas()

    assert.deepEqual(await cambiar.volver(1, ANA), { version: null, diferencias: [] })
    await assert.rejects(() => cambiar.volver(2, ANA), /No existe la versión 2/)
  })

  test('una regla rota que no cambió se deja como está', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    await romper('Ya reaccioné', '{rota')
    await cambiar.crear({ nombre: 'Nueva', ...CUALQUIERA }, ANA)

    await cambiar.volver(1, ANA)

    const reglas = await leerReglas()
    const rota = reglas.find(({ definicion }) => definicion === null)
    assert.equal(rota?.contenido.condiciones, '{rota')
    assert.deepEqual(await nombres(), PREDETERMINADAS)
  })

  test('una regla rota se puede eliminar y arreglar', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    await romper('Ya reaccioné', '{rota')
    await romper('Muchos me gusta', '{}')
    const id = await idDe('Muchos me gusta')

    await cambiar.eliminar(await idDe('Ya reaccioné'), ANA)
    await cambiar.editar(id, { condiciones: CUALQUIERA.condiciones }, ANA)

    const reglas = await leerReglas()
    assert.lengthOf(reglas, 4)
    assert.isTrue(reglas.every(({ definicion }) => definicion !== null))
    const eliminada = await ReglaVersion.query().where('accion', 'eliminar').firstOrFail()
    assert.equal(JSON.parse(eliminada.antes ?? '').condiciones, '{rota')
  })
})
