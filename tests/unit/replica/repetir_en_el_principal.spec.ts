import { test } from '@japa/runner'
import { Replica } from '#base/replica/replica'
import { repetirEnElPrincipal } from '#base/replica/repetir_en_el_principal'

const conCodigo = (code: string) => Object.assign(new Error('falló'), { code })

/** El cliente de knex de uno, que puede fallar. */
class Cliente {
  prestadas = 0
  falla: { alConectar?: Error; alLeer?: Error } = {}

  constructor(private readonly quien: string) {}

  async acquireConnection() {
    if (this.falla.alConectar) {
      throw this.falla.alConectar
    }
    this.prestadas++
    return { de: this.quien }
  }

  async releaseConnection() {
    this.prestadas--
  }

  async query(conexion: object): Promise<{ response: unknown }> {
    if (this.falla.alLeer) {
      throw this.falla.alLeer
    }
    return { response: conexion }
  }
}

test.group('Lo que falla en una réplica', (group) => {
  let suyo: Cliente
  let principal: Cliente
  let replica: Replica
  let avisos: number

  group.each.setup(() => {
    suyo = new Cliente('réplica')
    principal = new Cliente('principal')
    replica = new Replica({
      nombre: 'una:5432',
      conexion: 'replica-1',
      conectar: () => {
        throw new Error('No hace falta')
      },
    })
    avisos = 0
    repetirEnElPrincipal(replica, { suyo, principal }, () => avisos++)
  })

  /** Como lee Lucid. */
  async function leer() {
    const conexion = await suyo.acquireConnection()
    try {
      const { response } = await suyo.query(conexion)
      return response
    } finally {
      await suyo.releaseConnection.call(suyo, ...([conexion] as unknown as []))
    }
  }

  test('lo que anda no pasa por el principal', async ({ assert }) => {
    assert.deepEqual(await leer(), { de: 'réplica' })
    assert.deepEqual([replica.lecturas, replica.repetidas, avisos], [1, 0, 0])
  })

  test('por {codigo}, se lee en el principal y se la mira enseguida')
    .with([
      { codigo: 'ECONNRESET' },
      { codigo: '57P01' },
      { codigo: '53300' },
      // La réplica cortó la lectura para ponerse al día.
      { codigo: '40001' },
      // Todavía no recibió la migración.
      { codigo: '42P01' },
      { codigo: '42703' },
    ])
    .run(async ({ assert }, { codigo }) => {
      suyo.falla.alLeer = conCodigo(codigo)

      assert.deepEqual(await leer(), { de: 'principal' })
      assert.deepEqual([replica.repetidas, avisos], [1, 1])
      assert.deepEqual([suyo.prestadas, principal.prestadas], [0, 0])
    })

  test('si no se le puede abrir una conexión, también', async ({ assert }) => {
    suyo.falla.alConectar = conCodigo('ECONNREFUSED')

    assert.deepEqual(await leer(), { de: 'principal' })
    assert.deepEqual([replica.lecturas, replica.repetidas], [0, 1])
    assert.deepEqual([suyo.prestadas, principal.prestadas], [0, 0])
  })

  test('por {codigo} no: en el principal pasaría lo mismo')
    .with([{ codigo: '57014' }, { codigo: '42601' }])
    .run(async ({ assert }, { codigo }) => {
      suyo.falla.alLeer = conCodigo(codigo)

      await assert.rejects(leer, 'falló')
      assert.deepEqual([replica.repetidas, suyo.prestadas], [0, 0])
    })
})
