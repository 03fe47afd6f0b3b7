import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'
import { CLAVE, type Persona } from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir, type ServidorDePrueba } from './escenario.js'

const TELEFONO = 'el teléfono de los dos'

const RESUMEN = createHash('sha256').update(TELEFONO).digest('hex')

const titulosEn = ({ firebase }: Escenario, telefono: string) =>
  firebase.google.entregados
    .filter(({ token }) => token === telefono)
    .map(({ notification }) => notification.title)

async function entrar({ client }: ServidorDePrueba, { email }: Persona) {
  const respuesta = await client.post('/usuario/sesion').json({ email, password: CLAVE })
  if (respuesta.status() !== 200) {
    throw new Error(`No pudo entrar: ${respuesta.text()}`)
  }
}

/** El teléfono anota su dispositivo después de entrar: hasta que se lo mira no se sabe. */
const hastaVerDispositivo = ({ id }: Persona) =>
  hasta(async () => {
    const fila: { resumen: unknown } | null = await db
      .from('dispositivo')
      .where('usuario', id)
      .first()
    return fila?.resumen === RESUMEN
  }, `que se vea el dispositivo de ${id}`)

test.group('Firebase | dos personas en un teléfono', () => {
  test('las notificaciones push llegan solo para quien entró último', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    escenario.dispositivo(ana, TELEFONO)
    escenario.dispositivo(beto, TELEFONO)
    await entrar(servidor, beto)
    await hastaVerDispositivo(beto)

    await escribir(client, beto, ana, 'para Ana')
    await escribir(client, ana, beto, 'para Beto')
    await escenario.nadaPendiente()

    assert.deepEqual(titulosEn(escenario, TELEFONO), ['Nuevo mensaje de Ana.'])
    assert.containsSubset(
      await db.from('notificacion').where({ usuario: ana.id, tipo: 'mensaje' }).first(),
      { estado: 'sin_dispositivo' }
    )

    const probar = ({ id }: Persona) =>
      correr(
        process.execPath,
        [...ACE, 'notificaciones:probar', String(id), '--json'],
        escenario.entorno()
      )
    const [deAna, deBeto] = [await probar(ana), await probar(beto)]
    assert.deepEqual(JSON.parse(deAna.salida), { simulado: false, tipo: 'dispositivo-ajeno' })
    assert.deepEqual(JSON.parse(deBeto.salida), { simulado: false, tipo: 'entregada' })

    await entrar(servidor, ana)
    await escribir(client, beto, ana, 'otra vez para Ana')
    await escribir(client, ana, beto, 'y para Beto')
    await escenario.nadaPendiente()

    assert.deepEqual(titulosEn(escenario, TELEFONO), [
      'Nuevo mensaje de Ana.',
      'Chotuve',
      'Nuevo mensaje de Beto.',
    ])
  })

  test('si quien entró último se fue a otro teléfono, vuelven a llegarle al otro', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    escenario.dispositivo(ana, TELEFONO)
    escenario.dispositivo(beto, TELEFONO)
    await entrar(servidor, beto)
    await hastaVerDispositivo(beto)
    escenario.dispositivo(beto, 'otro teléfono')

    await escribir(client, beto, ana, 'para Ana')
    await escenario.nadaPendiente()

    assert.deepEqual(titulosEn(escenario, TELEFONO), ['Nuevo mensaje de Beto.'])
  })

  test('del token no queda más que un resumen', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana] = await escenario.contactos(servidor)
    escenario.dispositivo(ana, TELEFONO)
    await entrar(servidor, ana)
    await hastaVerDispositivo(ana)

    const filas = await db.from('dispositivo')

    assert.notInclude(JSON.stringify(filas), TELEFONO)
  })
})
