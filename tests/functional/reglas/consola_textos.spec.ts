import { spawnSync } from 'node:child_process'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { hacerContactos, registrarVarias, subirVideo, vaciar } from '#tests/personas'
import MuroExplicar from '../../../commands/muro_explicar.js'
import ReglasCrear from '../../../commands/reglas_crear.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasVer from '../../../commands/reglas_ver.js'
import { correr } from './comandos.js'

const NOMBRE = 'Ana\u001b[2J\u001b]0;x\u0007\u009b31m\u202eadmin\u2066'
const PELIGROSOS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u
const REGLA = REGLAS_PREDETERMINADAS[0]?.nombre ?? ''
const CREAR = ['--nombre', NOMBRE, '--si', 'duracion < 60', '--sumar', '1', '--simular']

test.group('Lo que la gente escribió, en la terminal de quien administra', (group) => {
  group.setup(() => cuidarLaTerminal(ace.ui))

  test('muro:explicar muestra escapado el título de un video', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    await subirVideo(client, beto, { titulo: NOMBRE })

    const tabla = await correr(MuroExplicar, [String(ana.id)])
    const { salida, json } = await correr(MuroExplicar, [String(ana.id), '--json'])

    assert.include(tabla.salida, 'Ana')
    assert.notMatch(tabla.salida, PELIGROSOS)
    assert.notMatch(salida, PELIGROSOS)
    assert.include(JSON.stringify(json()), JSON.stringify(NOMBRE).slice(1, -1))
  })

  test('un cambio de las reglas, lo que no se encuentra y lo que se pregunta, también', async ({
    assert,
  }) => {
    const creada = await correr(ReglasCrear, CREAR)
    const enJson = await correr(ReglasCrear, [...CREAR, '--json'])
    const editada = await correr(ReglasEditar, [REGLA, '--nombre', NOMBRE, '--simular'])
    const ausente = await correr(ReglasVer, [NOMBRE])

    assert.include(creada.salida, 'Se crea «Ana')
    assert.include(editada.salida + editada.errores, 'Ana')
    assert.include(ausente.errores, 'No existe la regla «Ana')
    assert.equal(enJson.json().diferencias[0].nombre, NOMBRE)
    for (const { salida, errores } of [creada, enJson, editada, ausente]) {
      assert.notMatch(salida + errores, PELIGROSOS)
    }
  })

  test('ningún comando escribe por su cuenta: todos pasan por lo que se cuida', ({ assert }) => {
    const { stdout } = spawnSync(
      'grep',
      ['-rnE', 'console\\.|process\\.std(out|err)\\.write', 'commands', 'app/consola'],
      { cwd: app.makePath(), encoding: 'utf-8' }
    )

    assert.equal(stdout, '')
  })
})
