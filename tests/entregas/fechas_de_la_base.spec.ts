import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { CLAVE, enviarSolicitud, registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { Escenario, escribir } from './escenario.js'
import { conElReloj, UN_ANIO_MS } from './reloj_corrido.js'

/** Cada columna con una hora, y lo que puede alejarse de la de la base: lo agendado está en el futuro. */
const FECHAS = [
  ['reaccion', 'fecha'],
  ['comentario', 'fecha'],
  ['comentario', 'editado'],
  ['comentario_anterior', 'fecha'],
  ['contacto', 'fecha'],
  ['solicitud_reciente', 'fecha'],
  ['mensaje', 'fecha'],
  ['conversacion', 'fecha'],
  ['notificacion', 'fecha'],
  ['dispositivo', 'ingreso'],
  ['dispositivo', 'proximo_intento'],
] as const

const UNA_HORA_S = 3_600

const comoFecha = (valor: string | Date) =>
  valor instanceof Date ? DateTime.fromJSDate(valor) : DateTime.fromISO(valor)

test.group('Firebase | de quién es la hora', () => {
  test('con el reloj del servidor un año adelantado, toda fecha es la de la base', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor(conElReloj(UN_ANIO_MS))
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    const caro = await registrar(client)
    const video = await subirVideo(client, ana)
    const deBeto = (ruta: string, cuerpo: object) =>
      client.post(`/video/${video}/${ruta}`).bearerToken(beto.token).json(cuerpo)
    await deBeto('reaccion', { reaccion: 'me-gusta' })
    await deBeto('comentario', { comentario: 'hola' })
    const comentarios = `/video/${video}/comentario`
    const [{ id }] = await cuerpoDe(client.get(comentarios).bearerToken(beto.token))
    const editado = { comentario: 'chau' }
    await client.put(`${comentarios}/${id}`).bearerToken(beto.token).json(editado)
    await escribir(client, beto, ana, 'hola')
    await enviarSolicitud(client, caro, ana)
    await client.post('/usuario/sesion').json({ email: caro.email, password: CLAVE })

    for (const [tabla, columna] of FECHAS) {
      const filas: Record<string, string | Date>[] = await db.from(tabla).whereNotNull(columna)

      assert.isNotEmpty(filas, tabla)
      for (const fila of filas) {
        const corrida = comoFecha(fila[columna] ?? '').diffNow('seconds').seconds
        assert.isBelow(Math.abs(corrida), UNA_HORA_S, `${tabla}.${columna}`)
      }
    }
  })
})
