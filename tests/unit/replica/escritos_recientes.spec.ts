import { test } from '@japa/runner'
import { CircuitoDeRedis } from '#base/circuito_de_redis'
import { EscritosRecientes, type Compartido } from '#base/replica/escritos_recientes'

/** Lo que comparten los servidores, que puede no andar. */
class Tablero implements Compartido {
  readonly circuito: CircuitoDeRedis
  readonly #marcados = new Set<number>()
  falla: Error | undefined

  constructor(dicho: string[] = []) {
    const registro = {
      info: (mensaje: string) => dicho.push(mensaje),
      warn: (_datos: object, mensaje: string) => dicho.push(mensaje),
    }
    const dice = { noAnda: 'No anda', volvio: 'Volvió' }
    this.circuito = new CircuitoDeRedis({ esperaMs: 1_000, registro, dice })
  }

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
  const escritos = (vigenciaMs: number, compartido?: Compartido) =>
    new EscritosRecientes({ vigenciaMs, compartido })

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
    const dicho: string[] = []
    const tablero = new Tablero(dicho)
    tablero.falla = new Error('no está')
    const suyos = escritos(60_000, tablero)

    await suyos.marcar(ANA)
    await suyos.marcar(ANA)

    assert.isTrue(await suyos.escribioRecien(ANA))
    assert.isFalse(await suyos.escribioRecien(BETO))
    assert.deepEqual(dicho, ['No anda'])
  })
})
