import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import Notificacion from '#models/notificacion'
import { ACE, correr } from '#tests/apoyo/programas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario } from '#tests/entregas/escenario'
import { conElReloj, UN_ANIO_MS, UNA_HORA_MS } from '#tests/entregas/reloj_corrido'

/** Una notificación recién leída, una conversación recién quieta y una solicitud de antes de ayer. */
async function loQueNoHayQueBorrar() {
  const fecha = DateTime.utc().minus({ days: 1 })
  await Notificacion.create({
    usuario: 7,
    tipo: 'mensaje',
    titulo: 'Un título',
    cuerpo: 'Un cuerpo',
    causante: 8,
    video: null,
    fecha,
    estado: 'entregada',
    leida: true,
  })
  await db
    .table('conversacion')
    .insert({ menor: 7, mayor: 8, ultimo_push_id: '-', fecha: comoTextoDeBase(fecha) })
  await db.table('solicitud_reciente').insert({
    emisor: 7,
    receptor: 8,
    hecho: 'enviada',
    fecha: comoTextoDeBase(fecha.minus({ days: 1 })),
  })
}

const TABLAS = ['notificacion', 'conversacion', 'solicitud_reciente']

async function cuantas() {
  const filas = await Promise.all(TABLAS.map((tabla) => db.from(tabla)))
  return filas.map(({ length }) => length)
}

async function limpiar() {
  await Promise.all(TABLAS.map((tabla) => db.from(tabla).delete()))
}

test.group('Un servidor con el reloj corrido', () => {
  test('no borra nada al arrancar, aunque crea estar un año después', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    prueba.cleanup(limpiar)
    await loQueNoHayQueBorrar()
    const antes = await cuantas()

    const servidor = await escenario.servidor(conElReloj(UN_ANIO_MS))
    await hasta(() => /depuró/.test(servidor.salida()), 'que diga qué pasó con la depuración')

    assert.deepEqual(await cuantas(), antes)
    assert.include(servidor.salida(), 'No se depuró')
  })

  test('cola:depurar se niega, y dice por qué', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    prueba.cleanup(limpiar)
    await loQueNoHayQueBorrar()
    const antes = await cuantas()

    const corrida = await correr(process.execPath, [...ACE, 'cola:depurar', '--json'], {
      ...escenario.entorno(),
      ...conElReloj(UN_ANIO_MS),
    })

    assert.equal(corrida.estado, 1)
    assert.equal(corrida.salida, '')
    assert.include(corrida.errores, 'reloj')
    assert.deepEqual(await cuantas(), antes)
  })

  test('sigue listo, y lo dicen ready y las métricas', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    for (const [horas, parejo] of [
      [2, false],
      [-2, false],
      [0, true],
    ] as const) {
      const { url } = await escenario.servidor(conElReloj(horas * UNA_HORA_MS))
      type Ready = { otros: { reloj: { parejo: boolean; desfase_segundos: number } | null } }
      let dicho: Ready['otros']['reloj'] = null
      await hasta(async () => {
        const respuesta = await fetch(`${url}/health/ready`)
        assert.equal(respuesta.status, 200)
        const { otros } = (await respuesta.json()) as Ready
        dicho = otros.reloj
        return Boolean(dicho)
      }, 'que se compare el reloj')

      assert.containSubset(dicho, { parejo })
      const medido = /^chotuve_reloj_desfase_segundos (\S+)$/m
      const metricas = await fetch(`${url}/metrics`)
      const [, desfase] = medido.exec(await metricas.text()) ?? []
      assert.closeTo(Number(desfase), horas * 3_600, 5)
    }
  })
})
