import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { BaseContesta } from '#operacion/salud/base'

const con = (escritura: () => Promise<boolean>) =>
  new BaseContesta(db, { lugares: [], escritura }).run()

const falla = (code: string) => () => Promise.reject(Object.assign(new Error('no'), { code }))

test.group('Si se puede escribir en la base', () => {
  test('{titulo}: {mensaje}')
    .with([
      { titulo: 'sí', escritura: async () => true, estado: 'ok', mensaje: 'contesta' },
      { titulo: 'no', escritura: async () => false, estado: 'error', mensaje: 'solo lectura' },
      {
        titulo: 'la tiene otro proceso',
        escritura: falla('SQLITE_BUSY_SNAPSHOT'),
        estado: 'ok',
        mensaje: 'ocupada',
      },
      {
        titulo: 'el archivo es de solo lectura',
        escritura: falla('SQLITE_READONLY'),
        estado: 'error',
        mensaje: 'solo lectura',
      },
      {
        titulo: 'el disco está lleno',
        escritura: falla('SQLITE_FULL'),
        estado: 'error',
        mensaje: 'sin lugar',
      },
      {
        titulo: 'ninguno es el principal',
        escritura: falla('25006'),
        estado: 'error',
        mensaje: 'solo lectura',
      },
      {
        titulo: 'no está',
        escritura: falla('ECONNREFUSED'),
        estado: 'error',
        mensaje: 'no contesta',
      },
    ])
    .run(async ({ assert }, { escritura, estado, mensaje }) => {
      const { status, message } = await con(escritura)

      assert.deepEqual({ status, message }, { status: estado, message: mensaje })
    })
})
