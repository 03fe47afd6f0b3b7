import { globSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { BaseCommand } from '@adonisjs/core/ace'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import Asiento from '#models/asiento'
import { tokenDeAdministrador } from '#tests/admin'
import { estadoDe } from '#tests/respuestas'
import { reglasPredeterminadas } from '../reglas/apoyo.js'
import { COMANDOS } from './cambios/comandos.js'
import { RUTAS } from './cambios/rutas.js'

const asentado = async () => {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ quien, que }) => ({ quien, que }))
}

const seAsientan = <Uno>(tabla: Record<string, Uno>) =>
  Object.entries(tabla).flatMap(([nombre, uno]) =>
    typeof uno === 'string' ? [] : [{ nombre, cambio: uno as Exclude<Uno, string> }]
  )

test.group('Lo que cambia quien administra', (group) => {
  group.each.timeout(60_000)
  group.each.setup(() => reglasPredeterminadas())

  test('toda ruta de administración que no es un GET dice si deja constancia', ({ assert }) => {
    const rutas = Object.values(router.toJSON())
      .flat()
      .flatMap(({ methods, pattern }) => methods.map((metodo) => `${metodo} ${pattern}`))
      .filter((ruta) => /^(?!GET|HEAD)[A-Z]+ \/admin\//.test(ruta))

    assert.sameMembers(Object.keys(RUTAS), rutas)
  })

  test('todo comando dice si deja constancia', async ({ assert }) => {
    const archivos = globSync('commands/**/*.ts', { cwd: app.makePath() })
    const modulos: { default: typeof BaseCommand }[] = await Promise.all(
      archivos.map((archivo) => import(app.makePath(archivo)))
    )

    assert.sameMembers(
      Object.keys(COMANDOS),
      modulos.map(({ default: { commandName } }) => commandName)
    )
  })

  test('{nombre} la deja, con el administrador')
    .with(seAsientan(RUTAS))
    .run(async ({ client, assert }, { cambio }) => {
      const token = await tokenDeAdministrador()

      assert.isBelow(await estadoDe(cambio.hacer(client, token)), 300)

      assert.deepEqual(
        await asentado(),
        cambio.deja.map((que) => ({ quien: 'administrador', que }))
      )
    })

  test('{nombre} la deja, con el usuario de la terminal')
    .with(seAsientan(COMANDOS))
    .run(async ({ client, assert }, { cambio }) => {
      await cambio.hacer(client)

      assert.deepEqual(
        await asentado(),
        cambio.deja.map((que) => ({ quien: userInfo().username, que }))
      )
    })
})
