import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { Escenario } from '#tests/entregas/escenario'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr, encender } from '#tests/apoyo/programas'

const ace = (entorno: Entorno, ...argumentos: string[]) =>
  correr(process.execPath, [...ACE, ...argumentos], entorno)

const LIMITE_MS = 4_000

/** Acepta las conexiones y no contesta nunca, como un proceso detenido. */
async function proxyCallado(prueba: TestContext['test']): Promise<string> {
  const servidor = createServer((enchufe) => enchufe.on('error', () => {}).resume())
  prueba.cleanup(() => void servidor.close())
  await once(servidor.listen(0, '127.0.0.1'), 'listening')
  const { port } = servidor.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

test.group('Comandos de Firebase', () => {
  test('firebase:verificar dice qué anda y, si algo no, termina con 1', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const bien = await ace(escenario.entorno(), 'firebase:verificar', '--json')
    assert.equal(bien.estado, 0)
    assert.deepEqual(
      JSON.parse(bien.salida).map(({ problema }: { problema: string | null }) => problema),
      [null, null, null, null, null, null]
    )

    escenario.firebase.base.callada = true
    const mal = await ace(escenario.entorno(), 'firebase:verificar', '--json')
    assert.equal(mal.estado, 1)
    const problemas = JSON.parse(mal.salida).map(
      ({ problema }: { problema: string | null }) => problema !== null
    )
    assert.deepEqual(problemas, [false, true, true, false, false, false])
  })

  test('firebase:verificar termina con 1 si cualquiera puede leer la base, y dice qué', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    escenario.firebase.base.abierta = true

    const { estado, salida } = await ace(escenario.entorno(), 'firebase:verificar', '--json')

    assert.equal(estado, 1)
    const [chats, dispositivos] = JSON.parse(salida)
      .slice(4)
      .map(({ problema }: { problema: string }) => problema)
    for (const ruta of [
      '/',
      '/app-server-dev',
      '/app-server-dev/mensajes',
      '/app-server-dev/chats',
    ]) {
      assert.include(chats, ruta)
    }
    assert.include(dispositivos, '/app-server-dev/notificaciones/1')
  })

  test('{comando} sin credenciales dice que Firebase está apagado')
    .with([
      { comando: 'firebase:verificar' },
      { comando: 'firebase:ver' },
      { comando: 'notificaciones:probar 7' },
      { comando: 'cola:trabajar' },
    ])
    .run(async ({ assert, test: prueba }, { comando }) => {
      const escenario = await Escenario.preparar(prueba)
      const entorno = { ...escenario.entorno(), FIREBASE_CREDENCIALES: '' }

      const { estado, salida, errores } = await ace(entorno, ...comando.split(' '))

      assert.equal(estado, 1)
      assert.include(salida + errores, 'FIREBASE_CREDENCIALES')
    })

  test('el servidor sin credenciales lo dice al arrancar', async ({ test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor({ FIREBASE_CREDENCIALES: '' })

    await servidor.hasta('Firebase está apagado')
  })

  test('notificaciones:probar manda al dispositivo de alguien, o dice que no tiene; simulando, nada', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    escenario.firebase.base.anotarDispositivo(7, 'el-de-7')

    const simulada = await ace(
      escenario.entorno(),
      ...['notificaciones:probar', '7', '--simular', '--json']
    )
    assert.deepEqual(JSON.parse(simulada.salida), { simulado: true, tipo: 'se-mandaria' })
    assert.deepEqual(escenario.firebase.google.entregados, [])
    const con = await ace(escenario.entorno(), 'notificaciones:probar', '7', '--json')
    const sin = await ace(escenario.entorno(), 'notificaciones:probar', '8', '--json')
    const mal = await ace(escenario.entorno(), 'notificaciones:probar', '7', '8')

    assert.deepEqual([con.estado, sin.estado, mal.estado], [0, 1, 2])
    assert.deepEqual(JSON.parse(sin.salida), { simulado: false, tipo: 'sin-dispositivo' })
    assert.deepEqual(
      escenario.firebase.google.entregados.map(({ token }) => token),
      ['el-de-7']
    )
  })

  test('con Firebase colgada {comando} lo dice en un plazo, en castellano, y termina enseguida')
    .with([
      { comando: 'firebase:verificar', ultimo: '}]' },
      { comando: 'doctor', ultimo: ']\n}' },
    ])
    .run(async ({ assert, test: prueba }, { comando, ultimo }) => {
      const escenario = await Escenario.preparar(prueba)
      const entorno = {
        ...escenario.entorno(),
        HTTPS_PROXY: await proxyCallado(prueba),
        FIREBASE_TIEMPO_LIMITE_MS: String(LIMITE_MS),
      }
      const programa = encender(process.execPath, [...ACE, comando, '--json'], entorno)

      await programa.hasta(ultimo)
      const contestado = performance.now()
      assert.equal(await programa.estado, 1)

      assert.isBelow(performance.now() - contestado, LIMITE_MS)
      const salida = programa.salida()
      assert.include(salida, 'Google no dio un token a tiempo')
      assert.notMatch(salida, /aborted|timeout|Credential implementation/)
      const { ms = 0 } = /"nombre": "firebase".*?"ms": (?<ms>\d+)/s.exec(salida)?.groups ?? {}
      assert.isBelow(Number(ms), 2 * LIMITE_MS)
    })

  test('sin poder llegar a Firebase lo dice, y no se escapa ninguna pila: {$self}')
    .with(['firebase:verificar', 'doctor', 'notificaciones:probar 7'])
    .run(async ({ assert, test: prueba }, comando) => {
      const escenario = await Escenario.preparar(prueba)

      const { estado, salida, errores } = await ace(
        { ...escenario.entorno(), HTTPS_PROXY: 'http://127.0.0.1:9' },
        ...comando.split(' ')
      )

      assert.equal(estado, 1)
      assert.notMatch(salida + errores, /"stack"|^\s+at |FIREBASE WARNING/m)
    })
})
