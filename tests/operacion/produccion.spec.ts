import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { hasta } from '#tests/apoyo/espera'
import { alguien } from './acciones.js'
import { encenderServidor, migrar } from './servidores.js'

const PALABRAS = 'esto se lo digo a vos sola'

/** Un servidor en producción, sin Firebase ni token de métricas, que lo escribe todo. */
async function enProduccion(prueba: TestContext['test']) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-produccion-'))
  prueba.cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
  const DATABASE_URL = `sqlite:///${join(carpeta, 'app.db')}`
  await migrar(DATABASE_URL)
  return encenderServidor(prueba, { NODE_ENV: 'production', LOG_LEVEL: 'trace', DATABASE_URL })
}

/** Manda unos bytes tal cual y devuelve lo que contestan hasta que cierran. */
async function crudo(puerto: number, texto: string) {
  const enchufe = connect(puerto, '127.0.0.1')
  let leido = ''
  enchufe.on('data', (trozo) => (leido += trozo))
  enchufe.write(texto)
  await once(enchufe, 'close')
  return leido
}

test.group('En producción', () => {
  test('lo que la gente se escribe no va al registro, y de cada notificación sí a quién y cuál', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await enProduccion(prueba)
    const [ana, beto] = [await alguien(), await alguien()]
    const pedir = (metodo: string, ruta: string, token: string, cuerpo?: object) =>
      fetch(servidor.url + ruta, {
        method: metodo,
        headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(cuerpo && { body: JSON.stringify(cuerpo) }),
      })
    await pedir('POST', '/usuario/solicitud-contacto', ana.token, { usuario_id: beto.id })
    await pedir('PUT', '/usuario/solicitud-contacto/1', beto.token, { accion: 'aceptar' })
    const enviado = await pedir('POST', `/chat/${beto.id}`, ana.token, { mensaje: PALABRAS })
    await pedir('PUT', '/usuario/perfil', ana.token, { nombre: PALABRAS })
    await pedir('GET', `/stats?inicio=${encodeURIComponent(PALABRAS)}`, ana.token)
    await hasta(() => servidor.salida().includes('/stats'))
    await servidor.detener()

    assert.equal(enviado.status, 201)
    const lineas = servidor.salida().trim().split('\n')
    const avisos = lineas.map((linea) => JSON.parse(linea)).filter((una) => una.notificacion)
    assert.containSubset(avisos.at(-1), { tipo: 'mensaje', destinatario: beto.id, notificacion: 3 })
    assert.notInclude(servidor.salida() + servidor.errores(), PALABRAS)
    assert.notInclude(servidor.salida() + servidor.errores(), encodeURIComponent(PALABRAS))
    assert.notInclude(servidor.salida(), 'te envió una solicitud')
  })

  test('ni las métricas sin token ni el vaciado existen, pregunte quien pregunte', async ({
    assert,
    test: prueba,
  }) => {
    const { url, puerto } = await enProduccion(prueba)
    const metricas = await fetch(`${url}/metrics`)
    assert.equal(metricas.status, 404)

    for (const method of ['DELETE', 'POST', 'GET']) {
      for (const headers of [
        {},
        { Origin: 'https://ejemplo.test' },
        { Authorization: 'Bearer x' },
      ]) {
        const { status, headers: cabeceras } = await fetch(`${url}/base_de_datos/`, {
          method,
          headers,
        })
        assert.deepEqual([status, cabeceras.get('allow')], [405, ''])
      }
    }
    const body = 'a'.repeat(1_200_000)
    const largo = await fetch(`${url}/base_de_datos`, { method: 'DELETE', body })
    assert.equal(largo.status, 405)

    const absoluta = await crudo(
      puerto,
      'GET http://chotuve.test:1/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    )
    assert.match(absoluta, /^HTTP\/1\.1 200 /)
  }).timeout(60_000)

  test('SIGUSR1 no abre un inspector', async ({ assert, test: prueba }) => {
    const servidor = await enProduccion(prueba)
    process.kill(servidor.pid ?? 0, 'SIGUSR1')
    await hasta(() => servidor.salida().includes('SIGUSR1') || servidor.errores() !== '')
    await servidor.detener()

    assert.notInclude(servidor.errores(), 'Debugger listening')
  })
})
