import { test } from '@japa/runner'
import { Escenario } from '#tests/entregas/escenario'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'

const ace = (entorno: Entorno, ...argumentos: string[]) =>
  correr(process.execPath, [...ACE, ...argumentos], entorno)

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
