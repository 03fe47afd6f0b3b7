import { test } from '@japa/runner'
import { Compartida, type Compartido } from '#red/cache/compartida'
import { hasta } from '#tests/apoyo/espera'
import { conCaches, persona, puerta } from './auth_de_prueba.js'

/** Un Redis que tiene lo que la prueba le puso. */
class CompartidaDePrueba extends Compartida {
  readonly tiene = new Map<string, Compartido & { quedanMs: number }>()
  puerta: Promise<void> = Promise.resolve()

  async leer(cache: string, claves: string[]) {
    const leidas = claves.flatMap((clave) => {
      const una = this.tiene.get(`${cache}:${clave}`)
      return una ? [[clave, una] as const] : []
    })
    await this.puerta
    return new Map(leidas)
  }

  async guardar(cache: string, valores: ReadonlyMap<string, Compartido>, quedanMs: number) {
    for (const [clave, valor] of valores) {
      this.tiene.set(`${cache}:${clave}`, { ...valor, quedanMs })
    }
  }

  olvidar = async () => this.tiene.clear()
  empezar = async () => {}
  detener = () => {}
}

test.group('Lo que comparten las cachés', () => {
  function escenario() {
    const compartida = new CompartidaDePrueba()
    const armado = conCaches({}, { compartida })
    armado.detras.usuarios.set(1, persona(1, 'De auth'))
    return { ...armado, compartida }
  }

  const compartido = (valor: unknown, quedanMs = 60_000) => ({ quien: 1, valor, quedanMs })

  test('lo que otro preguntó no se pregunta, y vale lo que le queda y no más', async ({
    assert,
  }) => {
    const { auth, detras, compartida } = escenario()
    compartida.tiene.set('perfiles:1', compartido(persona(1, 'De otro'), 40))

    const deOtro = await auth.buscarUsuario(1)
    assert.equal(deOtro?.nombre, 'De otro')
    assert.deepEqual(detras.preguntas, [])
    compartida.tiene.clear()
    await hasta(async () => {
      const leido = await auth.buscarUsuario(1)
      return leido?.nombre === 'De auth'
    })
  })

  test('se comparte lo que se guarda, y lo que no se guarda tampoco se comparte', async ({
    assert,
  }) => {
    const { auth, detras, compartida } = escenario()
    detras.tokens.set('admin', { usuarioId: 0, esAdmin: true })

    await auth.buscarUsuario(1)
    await auth.identificar('admin')

    assert.deepEqual([...compartida.tiene.keys()], ['perfiles:1'])
  })

  test('un perfil que no se entiende es como si no estuviera: {$self}')
    .with([null, 'texto', [], {}, { ...persona(1), email: null }, { ...persona(1), foto: 3 }])
    .run(async ({ assert }, valor) => {
      const { auth, compartida } = escenario()
      compartida.tiene.set('perfiles:1', compartido(valor))

      const leido = await auth.buscarUsuario(1)

      assert.equal(leido?.nombre, 'De auth')
    })

  test('una sesión que no se entiende, o de administrador, tampoco está: {$self}')
    .with([null, 7, {}, { usuarioId: '1', esAdmin: false }, { usuarioId: 1, esAdmin: true }])
    .run(async ({ assert }, valor) => {
      const { auth, compartida } = escenario()
      const leer = compartida.leer.bind(compartida)
      compartida.leer = (cache, [clave = '', ...demas]) => {
        compartida.tiene.set(`${cache}:${clave}`, compartido(valor))
        return leer(cache, [clave, ...demas])
      }

      assert.isNull(await auth.identificar('un-token'))
    })

  test('lo que se estaba leyendo al cambiar el perfil no queda', async ({ assert }) => {
    const { auth, compartida } = escenario()
    compartida.tiene.set('perfiles:1', compartido(persona(1, 'De antes')))
    const { cerrada, abrir } = puerta()
    compartida.puerta = cerrada
    const deAntes = auth.buscarUsuario(1)
    compartida.puerta = Promise.resolve()
    await auth.editarPerfil(1, { nombre: 'De ahora' })
    abrir()
    await deAntes

    const leido = await auth.buscarUsuario(1)

    assert.equal(leido?.nombre, 'De ahora')
  })
})
