import { test } from '@japa/runner'
import { traducirOpciones } from '#consola/ayuda/alias'
import { contestar } from '#consola/ayuda/contestar'
import { DE_DESARROLLO } from '#consola/ayuda/del_framework'
import { OPCIONES } from '#consola/ayuda/opciones_del_framework'
import { leerOrden } from '#consola/ayuda/orden'
import { acomodar } from '#consola/ayuda/parrafos'
import { todos, type Anotado } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'

const PANTALLA = { ancho: 60, color: false, programa: 'bin/ace' }

const comando = (flags: string[]): Anotado => ({
  commandName: 'una:cosa',
  description: '',
  namespace: 'una',
  aliases: [],
  flags: flags.map((flagName) => ({ name: flagName, flagName, type: 'boolean' })),
  args: [],
  options: {},
})

/** Lo que se contesta a lo escrito. */
async function contestado(escrito: string) {
  const comandos = todos(await leerIndice())
  return contestar(leerOrden(escrito.split(' ').filter(Boolean)), comandos, PANTALLA, '1.2.3')
}

async function texto(escrito: string): Promise<string> {
  const respuesta = await contestado(escrito)
  return respuesta.tipo === 'texto' ? respuesta.lineas.join('\n') : JSON.stringify(respuesta)
}

test.group('La ayuda de la consola', () => {
  test('se pide de cualquiera de estas formas: {$self}')
    .with(['reglas:crear --help', 'reglas:crear -h', 'help reglas:crear', '--help reglas:crear'])
    .run(async ({ assert }, escrito) => {
      assert.include(await texto(escrito), 'Uso:\n  bin/ace reglas:crear [opciones]')
    })

  test('lo que va después de -- es del comando', ({ assert }) => {
    assert.deepEqual(leerOrden(['reglas:ver', '--', '--help']), {
      tipo: 'comando',
      nombre: 'reglas:ver',
    })
  })

  test('los comandos se listan de cualquiera de estas formas: {$self}')
    .with(['', 'list', '--help', '-h', 'help', 'list --help'])
    .run(async ({ assert }, escrito) => {
      assert.include(await texto(escrito), 'reglas:crear')
    })

  test('la versión', async ({ assert }) => {
    assert.equal(await texto('--version'), '1.2.3')
  })

  test('los del framework van aparte, al final', async ({ assert }) => {
    const lista = await texto('list')
    const lugar = (que: string) => lista.indexOf(que)

    assert.isBelow(lugar('reglas:volver'), lugar('Del framework: las migraciones'))
    assert.isBelow(lugar('Del framework: las migraciones'), lugar('migration:run'))
    assert.isBelow(lugar('migration:run'), lugar('Del framework: para desarrollar'))
    assert.isBelow(lugar('Del framework: para desarrollar'), lugar('make:command'))
  })

  test('está toda en castellano', async ({ assert }) => {
    for (const { commandName } of todos(await leerIndice())) {
      const ayuda = await texto(`help ${commandName}`)
      // De los que son para desarrollar, las opciones quedan como las describe el framework.
      const [descripcion = ''] = ayuda.split('Opciones:')
      const aMirar = commandName in DE_DESARROLLO ? descripcion : ayuda
      assert.notMatch(aMirar, /\b(the|and|for|with|Usage|Options)\b/i, commandName)
    }
  })

  test('entra en el ancho, salvo lo que es para copiar', async ({ assert }) => {
    for (const { commandName } of todos(await leerIndice())) {
      const ayuda = await texto(`help ${commandName}`)
      const largas = ayuda
        .split('\n')
        .filter((una) => [...una].length > PANTALLA.ancho && !una.startsWith('  '))
      assert.deepEqual(largas, [], commandName)
    }
  })

  test('un ejemplo no se parte', ({ assert }) => {
    const ejemplo = `  bin/ace reglas:crear --nombre ${'x'.repeat(80)}`

    assert.deepEqual(acomodar(['una línea que', 'sigue', '', ejemplo], 20), [
      'una línea que sigue',
      '',
      ejemplo,
    ])
  })

  test('de uno mal escrito sugiere el parecido: {escrito}')
    .with([
      { escrito: 'relgas:crear', dice: '¿Quisiste decir reglas:crear?' },
      { escrito: 'crear:reglas', dice: '¿Quisiste decir reglas:crear?' },
      { escrito: 'cola-estado', dice: '¿Quisiste decir cola:estado' },
      { escrito: 'help migraton:run', dice: '¿Quisiste decir migration:run' },
      { escrito: 'list regla', dice: '¿Quisiste decir reglas' },
      { escrito: 'reglas', dice: 'Los de reglas: reglas:crear, ' },
      { escrito: 'zzzzzzzzzz', dice: 'Con «list» se ven todos.' },
    ])
    .run(async ({ assert }, { escrito, dice }) => {
      const respuesta = await contestado(escrito)

      assert.equal(respuesta.tipo, 'mal-usado')
      assert.include(JSON.stringify(respuesta), dice)
    })
})

test.group('--forzar y --simular', () => {
  test('son --force y --dry-run donde el comando los llama así, y al revés', ({ assert }) => {
    const delFramework = comando(['force', 'dry-run'])
    const propio = comando(['forzar', 'simular'])

    assert.deepEqual(traducirOpciones(delFramework, ['x', '--forzar', '--simular=si']), [
      'x',
      '--force',
      '--dry-run=si',
    ])
    assert.deepEqual(traducirOpciones(propio, ['--force', '--dry-run']), ['--forzar', '--simular'])
  })

  test('lo que el comando no conoce queda como se escribió, y lo que sigue a -- también', ({
    assert,
  }) => {
    assert.deepEqual(traducirOpciones(comando([]), ['--forzar']), ['--forzar'])
    assert.deepEqual(traducirOpciones(comando(['force']), ['--', '--forzar']), ['--', '--forzar'])
  })

  test('está entera en castellano, también la de las opciones del framework', async ({
    assert,
  }) => {
    const comandos = todos(await leerIndice())
    const ajenas = comandos.flatMap(({ propio, flags }) =>
      flags.filter(({ ajena }) => ajena || !propio).map(({ flagName }) => flagName)
    )

    assert.includeMembers(Object.keys(OPCIONES), ajenas)
    for (const { commandName } of comandos) {
      const ayuda = await texto(`${commandName} --help`)
      assert.notMatch(ayuda, /si no, *[);]/)
    }
  })
})
