import { test } from '@japa/runner'
import { EscritosRecientes, type Compartido } from '#base/replica/escritos_recientes'

/** Lo que comparten los servidores, que puede no andar. */
class Tablero implements Compartido {
  readonly #marcados = new Set<number>()
  falla: Error | undefined

  async marcar(usuario: number) {
    this.#fallar()
    this.#marcados.add(usuario)
  }

  async estaMarcado(usuario: number) {
    this.#fallar()
    return this.#marcados.has(usuario)
  }

  #fallar() {
    if (this.falla) {
      throw this.falla
    }
  }
}

const ANA = 1
const BETO = 2

test.group('Quién escribió recién', () => {
  const dicho: string[] = []

  const escritos = (vigenciaMs: number, compartido?: Compartido) =>
    new EscritosRecientes({
      vigenciaMs,
      compartido,
      esperaMs: 1_000,
      registro: {
        info: (mensaje) => dicho.push(mensaje),
        warn: (_datos, mensaje) => dicho.push(mensaje),
      },
    })

  test('quien escribió, y nadie más', async ({ assert }) => {
    const suyos = escritos(60_000)

    await suyos.marcar(ANA)

    assert.isTrue(await suyos.escribioRecien(ANA))
    assert.isFalse(await suyos.escribioRecien(BETO))
  })

  test('pasado un rato, ya no', async ({ assert }) => {
    const suyos = escritos(0)

    await suyos.marcar(ANA)

    assert.isFalse(await suyos.escribioRecien(ANA))
  })

  test('lo que se escribe en un servidor lo sabe el otro, si comparten algo', async ({
    assert,
  }) => {
    const tablero = new Tablero()
    const [uno, otro, aislado] = [
      escritos(60_000, tablero),
      escritos(60_000, tablero),
      escritos(60_000),
    ]

    await uno.marcar(ANA)

    assert.isTrue(await otro.escribioRecien(ANA))
    assert.isFalse(await aislado.escribioRecien(ANA))
  })

  test('si lo compartido no anda, cada uno sabe lo suyo y se lo anota una vez', async ({
    assert,
  }) => {
    const tablero = new Tablero()
    tablero.falla = new Error('no está')
    const suyos = escritos(60_000, tablero)
    dicho.length = 0

    await suyos.marcar(ANA)
    await suyos.marcar(ANA)

    assert.isTrue(await suyos.escribioRecien(ANA))
    assert.isFalse(await suyos.escribioRecien(BETO))
    assert.lengthOf(dicho, 1)
  })
})
