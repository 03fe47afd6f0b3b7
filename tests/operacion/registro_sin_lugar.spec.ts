import { closeSync, openSync } from 'node:fs'
import { test } from '@japa/runner'
import type { Entorno } from '#tests/apoyo/procesos'
import { encenderServidor } from '#tests/apoyo/servidor'
import { entornoConRed } from '#tests/red'

/** Un servidor que escribe donde se diga. */
const encender = (entorno: Entorno, escribeEn?: number) =>
  encenderServidor(
    { ...entornoConRed(), DATABASE_URL: 'sqlite:///:memory:', ...entorno },
    { escribeEn }
  )

async function usar(url: string) {
  const estados: number[] = []
  for (let i = 0; i < 20; i++) {
    const respuesta = await fetch(`${url}/nada/${i}`)
    estados.push(respuesta.status)
  }
  return [...new Set(estados)]
}

test.group('El registro, sin dónde escribirlo', (group) => {
  group.tap((prueba) => prueba.timeout(120_000))

  for (const modo of ['production', 'development']) {
    test(`con el disco lleno desde el arranque atiende igual: ${modo}`, async ({
      assert,
      cleanup,
    }) => {
      const lleno = openSync('/dev/full', 'w')
      const servidor = await encender({ NODE_ENV: modo }, lleno)
      closeSync(lleno)
      cleanup(() => void servidor.mandar('SIGKILL'))

      assert.deepEqual(await usar(servidor.url), [404])
      assert.equal(await servidor.detener(), 0)
    })
  }

  test('si muere quien lo leía, atiende igual', async ({ assert, cleanup }) => {
    const servidor = await encender({ NODE_ENV: 'production' })
    cleanup(() => void servidor.mandar('SIGKILL'))
    servidor.dejarDeLeer()

    assert.deepEqual(await usar(servidor.url), [404])
    assert.deepEqual(await usar(servidor.url), [404])
    assert.equal(await servidor.detener(), 0)
  })
})
