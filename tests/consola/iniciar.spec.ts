import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { correr, encender } from './programas.js'

const INICIAR = 'bin/iniciar'
const LISTO = 'Ctrl-C detiene todo.'

test.group('bin/iniciar', (group) => {
  let datos: string
  let puertos: string[]
  let base = 30_000 + (process.pid % 20_000)

  group.each.setup(() => {
    datos = mkdtempSync(join(tmpdir(), 'chotuve-iniciar-'))
    const [app, auth, media] = [base++, base++, base++]
    puertos = ['--puerto', `${app}`, '--auth-puerto', `${auth}`, '--media-puerto', `${media}`]
    return () => rmSync(datos, { recursive: true, force: true })
  })

  const iniciar = (...opciones: string[]) =>
    encender(INICIAR, [...puertos, '--datos', datos, ...opciones])

  const contesta = async (puerto: string | undefined) =>
    fetch(`http://127.0.0.1:${puerto}/ping`).then(
      () => true,
      () => false
    )

  /** Corre las líneas de `curl` que mostró, tal como las pegaría alguien. */
  const pegar = (salida: string) => {
    const lineas = salida.split('\n').filter((linea) => /^ {2}(TOKEN=|curl )/.test(linea))
    return correr('sh', ['-c', lineas.join('\necho\n')])
  }

  test('deja un muro andando, y otra vez encuentra lo guardado; SIGTERM no deja nada', async ({
    assert,
  }) => {
    const primera = iniciar()
    await primera.hasta(LISTO)
    const pegado = await pegar(primera.salida())
    assert.include(pegado.salida, '"mi-reaccion"')
    assert.include(pegado.salida, '\n{}')

    const repetida = await correr(INICIAR, [...puertos, '--datos', datos])
    assert.equal(repetida.estado, 1)
    assert.match(repetida.errores, /^El puerto \d+ está ocupado[^\n]*\n$/)

    assert.equal(await primera.detener(), 0)
    for (const puerto of [puertos[1], puertos[3], puertos[5]]) {
      assert.isFalse(await contesta(puerto))
    }

    const segunda = iniciar()
    await segunda.hasta(LISTO)
    assert.include(segunda.salida(), 'lucia@chotuve.demo')
    assert.equal(await segunda.detener('SIGINT'), 0)
  })

  test('sin demo empieza vacío, y limpiar empieza de nuevo', async ({ assert }) => {
    const vacia = iniciar('--sin-demo')
    await vacia.hasta(LISTO)
    assert.notInclude(vacia.salida(), 'lucia@chotuve.demo')
    const pegado = await pegar(vacia.salida())
    assert.include(pegado.salida, '[]')
    await vacia.detener()

    const limpia = iniciar('--limpiar')
    await limpia.hasta(LISTO)
    assert.include(limpia.salida(), 'lucia@chotuve.demo')
    await limpia.detener()
  })

  test('lo mal escrito termina con 2 y muestra cómo se usa: {opcion}')
    .with([{ opcion: '--nada' }, { opcion: '--puerto=x' }, { opcion: 'algo' }])
    .run(async ({ assert }, { opcion }) => {
      const { estado, errores } = await correr(INICIAR, [opcion])

      assert.equal(estado, 2)
      assert.include(errores, 'Uso: bin/iniciar')
    })
})
