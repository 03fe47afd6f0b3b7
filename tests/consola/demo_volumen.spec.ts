import { test } from '@japa/runner'
import DemoSembrar from '#commands/base/demo_sembrar'
import { correr } from '../functional/reglas/comandos.js'
import { conRedNueva } from './demo.js'

const VOLUMEN = ['--usuarios=12', '--videos=6', '--reacciones=40', '--comentarios=20']

/** De cuántos videos algún contador no es el de sus filas. */
const MAL_CONTADOS = `
  SELECT COUNT(*) FROM contador_video c
  WHERE me_gusta <> (SELECT COUNT(*) FROM reaccion r WHERE r.video = c.video AND tipo = 'ME_GUSTA')
    OR no_me_gusta <> (SELECT COUNT(*) FROM reaccion r WHERE r.video = c.video AND tipo = 'NO_ME_GUSTA')
    OR comentarios <> (SELECT COUNT(*) FROM comentario k WHERE k.video = c.video)`

test.group('demo:sembrar con cantidades', (group) => {
  const { ace, contar, enProduccion, videosEnMedia } = conRedNueva(group)

  test('siembra justo lo pedido con sus contadores, y con la misma semilla no repite nada', async ({
    assert,
  }) => {
    await ace('migration:run')
    const simulada = await ace('demo:sembrar', ...VOLUMEN, '--simular', '--json')
    assert.deepEqual(JSON.parse(simulada.salida), {
      sembrada: false,
      usuarios: 12,
      videos: 6,
      reacciones: 40,
      comentarios: 20,
    })
    assert.isEmpty(await videosEnMedia())

    const sembrada = await ace('demo:sembrar', ...VOLUMEN, '--json')
    assert.equal(sembrada.estado, 0, sembrada.errores)
    assert.equal(sembrada.errores, '')
    const { segundos, ...cantidades } = JSON.parse(sembrada.salida)
    assert.sameMembers(Object.keys(segundos), Object.keys(cantidades).slice(1))
    assert.deepEqual(cantidades, {
      sembrada: true,
      usuarios: 12,
      videos: 6,
      reacciones: 40,
      comentarios: 20,
    })
    assert.lengthOf(await videosEnMedia(), 6)
    assert.equal(contar('SELECT COUNT(*) FROM reaccion'), 40)
    assert.equal(contar('SELECT COUNT(*) FROM comentario'), 20)
    assert.equal(contar('SELECT COUNT(*) FROM contador_video'), 6)
    assert.equal(contar(MAL_CONTADOS), 0)
    assert.equal(contar(`SELECT COUNT(*) FROM auditoria WHERE que = 'demo.sembrar'`), 1)

    const otraVez = await ace('demo:sembrar', ...VOLUMEN, '--json')
    assert.containsSubset(JSON.parse(otraVez.salida), { reacciones: 0, comentarios: 0 })
    assert.lengthOf(await videosEnMedia(), 6)
    assert.equal(contar(MAL_CONTADOS), 0)

    enProduccion()
    const negada = await ace('demo:sembrar', ...VOLUMEN)
    assert.equal(negada.estado, 1)
    assert.include(negada.errores, '--forzar')
  }).timeout(180_000)

  test('mal usado termina con 2: {$self}')
    .with([
      '--usuarios=0',
      '--usuarios=2 --videos=2 --reacciones=5',
      '--semilla=3',
      '--reacciones=x',
    ])
    .run(async ({ assert }, escrito) => {
      const { estado, salida } = await correr(DemoSembrar, escrito.split(' '))

      assert.deepEqual([estado, salida], [2, ''])
    })
})
