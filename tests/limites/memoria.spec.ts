import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { memoriaViva } from '#tests/apoyo/memoria_viva'
import { Conexion } from '#tests/limites/conexion'
import { pedir } from '#tests/limites/pedidos'
import { encenderServidorAparte, type ServidorAparte } from '#tests/servidor_aparte'

const MEGA = 1_000_000
const MITADES = 400
const CONEXIONES = 500

/** Los 16 MiB del presupuesto, como texto y en sus trozos, y lo que ocupan cientos de conexiones. */
const CRECE_MB = 80

const inicioDe = (cabeceras: string) =>
  `POST /usuario/sesion HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${cabeceras}\r\n\r\n`

/** Todo el cuerpo menos su final: si se lo lee, queda en la memoria esperándolo. */
const SIN_TERMINAR = [
  { que: 'enteros', manda: inicioDe(`Content-Length: ${MEGA}`) + 'a'.repeat(MEGA - 1) },
  {
    que: 'en trozos',
    manda: inicioDe('Transfer-Encoding: chunked') + `${MEGA.toString(16)}\r\n${'a'.repeat(MEGA)}`,
  },
]

const nombreLargo = (bytes: number) => ({ email: 'a@b.c', password: 'a'.repeat(bytes) })

test.group('Cuerpos sin terminar', (group) => {
  const viva = memoriaViva()
  let servidor: ServidorAparte

  group.tap((prueba) => prueba.timeout(60_000))
  group.teardown(() => viva.borrar())
  group.each.setup(async () => {
    servidor = await encenderServidorAparte({
      ...viva.entorno,
      HTTP_CONEXIONES: String(CONEXIONES),
      HTTP_CUERPOS_MIB: '16',
    })
    return async () => void (await servidor.detener())
  })

  test(`${MITADES} de un mega, {que}, no ocupan más que su presupuesto`)
    .with(SIN_TERMINAR)
    .run(async ({ assert, cleanup }, { manda }) => {
      const abiertas: Conexion[] = []
      cleanup(() => abiertas.forEach(({ enchufe }) => enchufe.destroy()))
      await pedir(servidor.url, '/usuario/sesion', { cuerpo: nombreLargo(10) })
      const antes = await viva.medir(servidor)

      for (let numero = 0; numero < MITADES; numero++) {
        abiertas.push(await Conexion.abrir(servidor, manda))
      }
      // Los que no entraron en el presupuesto ya saben que no.
      await hasta(() => abiertas.filter(({ estado }) => estado === 503).length >= MITADES - 17)

      const chico = await pedir(servidor.url, '/usuario/sesion', { cuerpo: nombreLargo(10_000) })
      const grande = await pedir(servidor.url, '/usuario/sesion', { cuerpo: nombreLargo(900_000) })
      assert.equal(chico.estado, 400)
      assert.equal(grande.estado, 503)
      assert.isAbove(Number(grande.espera), 0)
      assert.onlyProperties(grande.cuerpo, ['mensaje'])
      assert.isBelow((await viva.medir(servidor)) - antes, CRECE_MB)
    })

  test('lo que se dejó de leer deja su lugar', async ({ assert }) => {
    const [{ manda }] = SIN_TERMINAR as [(typeof SIN_TERMINAR)[0]]
    const cuerpo = nombreLargo(900_000)
    for (let ronda = 0; ronda < 3; ronda++) {
      const mitades = await Promise.all(
        Array.from({ length: 30 }, () => Conexion.abrir(servidor, manda))
      )
      await hasta(() => mitades.some(({ estado }) => estado === 503))
      mitades.forEach(({ enchufe }) => enchufe.destroy())
      let contestado = { estado: 503 }
      await hasta(async () => {
        contestado = await pedir(servidor.url, '/usuario/sesion', { cuerpo })
        return contestado.estado !== 503
      })
      assert.equal(contestado.estado, 400)
    }
  })

  test('las conexiones tienen un tope, y al bajar de él se vuelve a aceptar', async ({
    assert,
    cleanup,
  }) => {
    const ping = 'GET /ping HTTP/1.1\r\nHost: x\r\n\r\n'
    const abiertas: Conexion[] = []
    cleanup(() => abiertas.forEach(({ enchufe }) => enchufe.destroy()))
    while (abiertas.length < CONEXIONES) {
      abiertas.push(await Conexion.abrir(servidor, ping))
    }
    await Promise.all(abiertas.map((abierta) => abierta.contestada()))
    const aceptadas = abiertas.filter(({ estado }) => estado === 200)
    assert.isAtLeast(aceptadas.length, CONEXIONES - 2)

    const sobrante = await Conexion.abrir(servidor, ping)
    await sobrante.cerrada
    assert.equal(sobrante.recibido, '')

    aceptadas.slice(0, 5).forEach(({ enchufe }) => enchufe.destroy())
    let estado = Number.NaN
    await hasta(async () => {
      const otra = await Conexion.abrir(servidor, ping)
      await otra.contestada()
      estado = otra.estado
      otra.enchufe.destroy()
      return estado > 0
    })
    assert.equal(estado, 200)
  })
})
