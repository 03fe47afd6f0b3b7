import { test } from '@japa/runner'
import { leerRegla } from '#reglas/guardadas/leer_reglas'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import type { Comando } from '#consola/comando'
import ReglasDeshabilitar from '../../../commands/reglas_deshabilitar.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import ReglasHabilitar from '../../../commands/reglas_habilitar.js'
import { idDe, nombres, reglasPredeterminadas } from './apoyo.js'
import { correr } from './comandos.js'

const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

async function definicionDe(nombre: string) {
  const regla = await leerRegla(await idDe(nombre))
  return regla?.definicion
}

test.group('Comandos que cambian una regla', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('editar por id o por nombre cambia solo lo que se dice', async ({ assert }) => {
    const antes = await definicionDe('Ya reaccioné')
    const id = await idDe('Ya reaccioné')

    const { salida } = await correr(ReglasEditar, ['Ya reaccioné', '--restar', '9'])
    assert.include(salida, 'importancia: -5 → -9')
    await correr(ReglasEditar, [String(id), '--nombre', 'Vista'])

    assert.equal(await idDe('Vista'), id)
    assert.deepEqual(await definicionDe('Vista'), {
      ...antes,
      nombre: 'Vista',
      acciones: [{ tipo: 'decrementar_importancia', cantidad: 9 }],
    })
    const sinNada = await correr(ReglasEditar, ['Vista'])
    assert.equal(sinNada.estado, 2)
    const desconocida = await correr(ReglasEditar, ['No está', '--sumar', '1'])
    assert.equal(desconocida.estado, 1)
    assert.include(desconocida.errores, 'No existe la regla «No está»')
  })

  test('deshabilitar, habilitar y eliminar, también eligiendo de una lista', async ({ assert }) => {
    const elegir = ({ prompt }: Comando) => {
      prompt.trap('regla').replyWith('Ya reaccioné')
    }

    await correr(ReglasDeshabilitar, [], elegir)
    assert.containsSubset(await definicionDe('Ya reaccioné'), { habilitada: false })
    await correr(ReglasHabilitar, ['Ya reaccioné'])
    assert.containsSubset(await definicionDe('Ya reaccioné'), { habilitada: true })
    const simulada = await correr(ReglasEliminar, ['Ya reaccioné', '--simular', '--json'])
    assert.containsSubset(simulada.json(), { version: null, simulado: true })
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    await correr(ReglasEliminar, ['Ya reaccioné'])
    assert.notInclude(await nombres(), 'Ya reaccioné')
    const sinDecir = await correr(ReglasEliminar)
    assert.equal(sinDecir.estado, 2)
  })
})
