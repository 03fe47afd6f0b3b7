import { test } from '@japa/runner'
import { HistoriaDelPrincipal } from '#base/replica/historia_del_principal'
import { Replica } from '#base/replica/replica'
import { VigilanciaDeReplicas } from '#base/replica/vigilancia'

/** Un PostgreSQL que contesta lo que se le diga; una réplica, además, si lo es. */
class Falsa {
  lugar: number | Error = 100
  sigue = true

  async preguntar<Fila>(): Promise<Fila> {
    if (this.lugar instanceof Error) {
      throw this.lugar
    }
    return { lugar: String(this.lugar), sigue: this.sigue } as Fila
  }

  cerrar() {}
}

test.group('La vigilancia de las réplicas', (group) => {
  let principal: Falsa
  let sonda: Falsa
  let replica: Replica
  let dicho: string[]
  let vigilancia: VigilanciaDeReplicas

  group.each.setup(() => {
    principal = new Falsa()
    sonda = new Falsa()
    replica = new Replica({
      nombre: 'una:5432',
      conexion: 'replica-1',
      conectar: () => {
        throw new Error('No hace falta')
      },
    })
    dicho = []
    const anotar = (_datos: object, mensaje: string) => dicho.push(mensaje)
    vigilancia = new VigilanciaDeReplicas({
      principal,
      replicas: [{ replica, sonda }],
      historia: new HistoriaDelPrincipal(),
      atrasoMaximoMs: 5_000,
      registro: { info: anotar, warn: anotar },
    })
  })

  test('no se usa hasta que se la mira dos veces', async ({ assert }) => {
    assert.isFalse(replica.sirve())
    await vigilancia.mirar()
    assert.isFalse(replica.sirve())

    await vigilancia.mirar()

    assert.isTrue(replica.sirve())
    assert.deepEqual(dicho, ['Se lee de una réplica'])
  })

  test('la de otro despliegue, que va por delante, no se usa nunca', async ({ assert }) => {
    sonda.lugar = 900
    for (let vez = 0; vez < 3; vez++) {
      await vigilancia.mirar()
      assert.isFalse(replica.sirve())
    }
    assert.equal(replica.motivo, 'sigue a otro principal')
  })

  test('{motivo}, queda afuera y se lo anota una vez')
    .with([
      { motivo: 'no contesta', pasar: () => (sonda.lugar = new Error('cortada')) },
      { motivo: 'no es una réplica', pasar: () => (sonda.sigue = false) },
      { motivo: 'sigue a otro principal', pasar: () => (principal.lugar = 50) },
    ])
    .run(async ({ assert }, { motivo, pasar }) => {
      await vigilancia.mirar()
      await vigilancia.mirar()
      pasar()

      await vigilancia.mirar()
      await vigilancia.mirar()

      assert.isFalse(replica.sirve())
      assert.equal(replica.motivo, motivo)
      assert.deepEqual(dicho, ['Se lee de una réplica', 'No se lee de una réplica'])
    })

  test('sin haber visto nunca al principal no se sabe cuánto atrasa, y no se usa', async ({
    assert,
  }) => {
    principal.lugar = new Error('no está')

    await vigilancia.mirar()
    await vigilancia.mirar()

    assert.equal(replica.motivo, 'no se sabe cuánto atrasa')
  })

  test('recién arrancado, la que va por antes de todo lo visto no se usa hasta que lo alcance', async ({
    assert,
  }) => {
    sonda.lugar = 50

    await vigilancia.mirar()
    await vigilancia.mirar()
    assert.equal(replica.motivo, 'no se sabe cuánto atrasa')
    assert.isFalse(replica.sirve())

    sonda.lugar = 100
    await vigilancia.mirar()
    assert.isTrue(replica.sirve())
  })

  test('una mirada que falla no deja de mirar', async ({ assert }) => {
    sonda.lugar = new Error('cortada')
    await vigilancia.mirar()
    sonda.lugar = 100
    await vigilancia.mirar()
    await vigilancia.mirar()

    assert.isTrue(replica.sirve())
  })
})
