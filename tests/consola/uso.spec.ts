import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { explicarComando } from '#consola/ayuda/explicar_comando'
import { todos } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'
import { exigirBienUsado, quejaDeUso } from '../../bin/uso_de_consola.js'

/** La queja de la consola antes de encender nada, si la hay. */
async function quejaPor(escrito: string[]): Promise<string | null> {
  const comandos = todos(await leerIndice())
  const pedido = comandos.find(({ commandName }) => commandName === escrito[0])
  if (!pedido) {
    throw new Error(`No existe ${escrito[0]}`)
  }
  try {
    await exigirBienUsado({ app, ace }, pedido, escrito)
    return null
  } catch (error) {
    return quejaDeUso(error)
  }
}

const NO_SON_IDS = ['', '0', '-1', '1.5', '1,5', '+7', '1e3', '0x10', '99999999999999999999']
const NO_ENTRAN = ['2147483648', '99999999999']

/** Lo que solo crece: sus ids pasan de 32 bits. */
const CON_ID_LARGO = /^(comentarios:eliminar|comentarios:listar --antes|reglas:volver)/

/** Todo lo que recibe un id; `@` es dónde. */
const CON_ID = [
  'app-server:eliminar @',
  'comentarios:eliminar @',
  'denuncias:ver @',
  'denuncias:resolver @ desestimada',
  'contactos:eliminar @ 2',
  'contactos:eliminar 1 @',
  'muro:explicar @',
  'notificaciones:probar @',
  'reglas:volver @',
  'usuarios:clave @ --generar',
  'usuarios:deshabilitar @',
  'usuarios:exportar @',
  'usuarios:habilitar @',
  'usuarios:olvidar @',
  'usuarios:ver @',
  'bloqueos:listar --usuario=@',
  'comentarios:listar --usuario=@',
  'comentarios:listar --antes-de=@',
  'contactos:listar --usuario=@',
  'contactos:listar --despues-de=@',
  'notificaciones:listar --usuario=@',
  'notificaciones:reintentar --usuario=@',
  'reglas:probar --usuario=@',
  'videos:listar --usuario=@',
]

/** Los que nombran algo por su id o por su nombre, que puede ser cualquiera. */
const CON_NOMBRE = ['reglas:ver', 'reglas:habilitar', 'reglas:eliminar', 'reglas:historial']

test.group('Se sabe que un comando se usó mal sin encender nada', () => {
  test('lo que no puede ser un id: {$self}')
    .with(CON_ID)
    .run(async ({ assert }, escrito) => {
      const largos = CON_ID_LARGO.test(escrito)
      for (const id of [...NO_SON_IDS, ...(largos ? [] : NO_ENTRAN)]) {
        const argumentos = escrito.split(' ').map((uno) => uno.replace('@', id))
        assert.isNotNull(await quejaPor(argumentos), argumentos.join(' '))
      }
      if (largos) {
        const largo = escrito.split(' ').map((uno) => uno.replace('@', '3000000000'))
        assert.isNull(await quejaPor(largo), largo.join(' '))
      }
      const bueno = escrito.split(' ').map((uno) => uno.replace('@', '7'))
      assert.isNull(await quejaPor(bueno), bueno.join(' '))
    })

  test('lo que parece un id y no puede serlo: {$self}')
    .with(CON_NOMBRE)
    .run(async ({ assert }, comando) => {
      for (const id of ['0', '99999999999']) {
        assert.isNotNull(await quejaPor([comando, id]))
      }
      assert.isNull(await quejaPor([comando, '7']))
      assert.isNull(await quejaPor([comando, 'Ya reaccioné']))
    })

  test('lo que no va junto, o no alcanza: {$self}')
    .with([
      'usuarios:listar --habilitados --deshabilitados',
      'videos:listar --habilitados --deshabilitados',
      'usuarios:ver',
      'videos:ver',
      'muro:explicar',
      'reglas:ver',
      'reglas:importar',
      'reglas:editar 1',
      'reglas:crear --nombre=X',
      'reglas:probar',
      'reglas:probar --hecho=x --usuario=7',
      'reglas:probar --hecho=nada',
      'respaldo:restaurar',
      'usuarios:clave 7',
      'usuarios:clave 7 --generar --entrada',
      'denuncias:resolver 7',
      'denuncias:resolver 7 nada',
      'denuncias:listar --todas --estado=resuelta',
      'app-server:registrar --nombre=X --url=nada',
      'auditoria:listar --que=nada',
      'auditoria:listar --hasta=ayer',
      'estadisticas --json --csv',
      'estadisticas --desde=2026-03-02 --hasta=2026-03-01',
      'base:verificar --desde=nada',
      'base:adoptar --json',
      'demo:sembrar --semilla=3',
      'demo:sembrar --usuarios=1 --videos=1 --reacciones=9',
      'usuarios:listar --texto=a --texto=b',
      'migration:status --nada',
    ])
    .run(async ({ assert }, escrito) => {
      const queja = await quejaPor(escrito.split(' '))

      assert.match(queja ?? '', /^[^\n]+\.$/)
    })
})

test.group('La queja nombra lo que se escribió', () => {
  test('{escrito}')
    .with([
      { escrito: ['usuarios:ver', '--nada', '1'], dice: 'no tiene la opción --nada.' },
      { escrito: ['usuarios:ver', '--nada'], dice: 'no tiene la opción --nada.' },
      {
        escrito: ['reglas:crear', '--nombre=X', '--si=cantidad_me_gustas > 10', '--sumar=3'],
        dice: '--si «cantidad_me_gustas > 10»: no existe el hecho «cantidad_me_gustas»',
      },
      {
        escrito: ['reglas:editar', '1', '--si-alguna=duracion > mucho'],
        dice: '--si-alguna «duracion > mucho»: ',
      },
    ])
    .run(async ({ assert }, { escrito, dice }) => {
      assert.include(await quejaPor(escrito), dice)
    })
})

test.group('La ayuda', () => {
  test('dice qué argumentos hacen falta, y cuáles se preguntan', async ({ assert }) => {
    const comandos = todos(await leerIndice())
    const usos = comandos
      .filter(({ args, propio }) => propio && args.length > 0)
      .map((comando) => {
        const lineas = explicarComando(comando, { ancho: 200, color: false, programa: 'ace' })
        const uso = lineas[lineas.indexOf('Uso:') + 1] ?? ''
        return uso.replace('ace ', '').replace('[opciones] ', '').trim()
      })

    assert.includeMembers(usos, [
      'usuarios:ver <usuario>',
      'contactos:eliminar <una> <otra>',
      'comentarios:eliminar <comentario>',
      'app-server:eliminar <app-server>',
      'muro:explicar <usuario>',
      'reglas:ver <regla>',
    ])
    assert.deepEqual(
      usos.filter((uso) => uso.includes('[')),
      ['reglas:historial [<regla>]']
    )
    const muro = comandos.find(({ commandName }) => commandName === 'muro:explicar')
    assert.include(
      muro && explicarComando(muro, { ancho: 200, color: false, programa: 'ace' }).join('\n'),
      'en una terminal, si falta se pregunta'
    )
  })
})
