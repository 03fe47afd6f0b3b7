import { test } from '@japa/runner'
import type { Informe } from '#operacion/diagnostico/diagnostico'
import { ACE, correr } from '#tests/apoyo/programas'
import { entornoConRed } from '#tests/red'
import { mundo, pedir } from './acciones.js'
import { ConReplica } from './con_replica.js'

test.group('Cómo está una réplica', (group) => {
  const bases = new ConReplica(group)

  test('doctor dice cuántas sirven y por qué no las demás', async ({ assert }) => {
    const revisar = async (urls: string) => {
      const { salida } = await correr(process.execPath, [...ACE, 'doctor', '--json'], {
        ...entornoConRed(),
        DATABASE_URL: bases.principal.url(),
        DATABASE_REPLICA_URL: urls,
      })
      const { revisiones } = JSON.parse(salida) as Informe
      return revisiones.find(({ nombre }) => nombre === 'replicas')
    }
    const [buena, principal] = [bases.replica.url(), bases.principal.url()]

    assert.containSubset(await revisar(buena), { estado: 'bien', detalle: 'sirven 1 de 1' })
    assert.containSubset(await revisar(`${buena},${principal}`), {
      estado: 'aviso',
      detalle: `sirven 1 de 2; 127.0.0.1:${bases.principal.puerto}: no es una réplica`,
    })
  })

  test('las métricas dicen cuál se usa, cuánto atrasa y cuánto se le leyó', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await bases.servidor(prueba, {})
    const { otra, video } = await mundo(url, bases.enPrincipal)
    await pedir(`${url}/video/${video}/comentario`, { metodo: 'GET', token: otra.token })

    const respuesta = await fetch(`${url}/metrics`)
    const metricas = await respuesta.text()

    const cual = `{replica="127.0.0.1:${bases.replica.puerto}"}`
    assert.include(metricas, `chotuve_replica_en_uso${cual} 1`)
    assert.match(metricas, /chotuve_replica_atraso_segundos\{[^}]+\} \d/)
    assert.include(metricas, `chotuve_replica_lecturas_total${cual} `)
    assert.include(metricas, `chotuve_replica_repetidas_total${cual} 0`)
  })
})
