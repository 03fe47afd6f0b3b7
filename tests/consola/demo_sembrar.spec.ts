import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import Database from 'better-sqlite3'
import { levantarRedLocal } from '#red_local/levantar'
import { ACE, correr, type Entorno } from './programas.js'

test.group('demo:sembrar', (group) => {
  let entorno: Entorno
  let archivo: string

  group.each.setup(async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-demo-'))
    const red = await levantarRedLocal({ datos: ':memory:', auth: { costoClave: 2 } })
    archivo = join(carpeta, 'app.sqlite3')
    entorno = {
      DATABASE_URL: `sqlite:///${archivo}`,
      CHOTUVE_AUTH_URL: red.auth.url,
      CHOTUVE_MEDIA_URL: red.media.url,
    }
    await ace('migration:run')
    return async () => {
      await red.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const ace = (...argumentos: string[]) =>
    correr(process.execPath, [...ACE, ...argumentos], entorno)

  test('siembra una vez, con los contadores iguales a las filas, y se niega la segunda', async ({
    assert,
  }) => {
    const primera = await ace('demo:sembrar', '--json')
    assert.equal(primera.estado, 0)
    const resultado = JSON.parse(primera.salida)
    assert.containsSubset(resultado, { sembrada: true, personas: 8, videos: 12 })

    const base = new Database(archivo, { readonly: true })
    const contar = (consulta: string) => base.prepare(consulta).pluck().get()
    assert.equal(contar('SELECT COUNT(*) FROM reaccion'), resultado.reacciones)
    assert.equal(
      contar('SELECT SUM(me_gusta + no_me_gusta) FROM contador_video'),
      resultado.reacciones
    )
    assert.equal(contar('SELECT SUM(comentarios) FROM contador_video'), resultado.comentarios)
    base.close()

    const segunda = await ace('demo:sembrar')
    assert.equal(segunda.estado, 1)
    assert.include(segunda.errores, 'ya tiene datos')
    const callada = await ace('demo:sembrar', '--si-esta-vacia', '--json')
    assert.equal(callada.estado, 0)
    assert.deepEqual(JSON.parse(callada.salida), { sembrada: false })
  })

  test('simular no escribe nada, y en producción hace falta forzar', async ({ assert }) => {
    const simulada = await ace('demo:sembrar', '--simular', '--json')
    assert.equal(simulada.estado, 0)
    assert.containsSubset(JSON.parse(simulada.salida), { sembrada: false, personas: 8 })

    entorno = { ...entorno, NODE_ENV: 'production', PORT: '1' }
    const negada = await ace('demo:sembrar')
    assert.equal(negada.estado, 1)
    assert.include(negada.errores, '--forzar')
    const forzada = await ace('demo:sembrar', '--forzar')
    assert.equal(forzada.estado, 0)
  })
})
