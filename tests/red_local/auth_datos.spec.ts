import { test } from '@japa/runner'
import { comoAdmin, cuerpoDe, encender, estadoDe, pedir, portador, registrar } from './apoyo.js'

test.group('Auth local | estadísticas', () => {
  test('cuentan cada día UTC del rango, con ceros y las dos puntas enteras', async ({
    assert,
    test: prueba,
  }) => {
    let ahora = ''
    const red = await encender(prueba, { reloj: () => new Date(ahora) })
    const instantes = [
      '2026-02-27T23:59:59.999Z',
      '2026-02-28T00:00:00.000Z',
      '2026-03-02T23:59:59.999Z',
      '2026-03-02T12:00:00.000Z',
      '2026-03-03T00:00:00.000Z',
    ]
    for (const instante of instantes) {
      ahora = instante
      await registrar(red, instante)
    }

    const { estado, cuerpo } = await pedir(
      'GET',
      `${red.auth.url}/stats?inicio=2026-02-28&fin=2026-03-02`
    )
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, {
      usuarios: { '2026-02-28': 1, '2026-03-01': 0, '2026-03-02': 2 },
    })
    const historico = await pedir('GET', `${red.auth.url}/stats/historico`)
    assert.deepEqual(historico.cuerpo, { total_usuarios: 5 })
  })

  test('rechazan el rango «{$self}»')
    .with([
      '',
      '?inicio=2026-01-01',
      '?fin=2026-01-01',
      '?inicio=ayer&fin=hoy',
      '?inicio=2026-02-30&fin=2026-03-01',
      '?inicio=2026-01-02&fin=2026-01-01',
      '?inicio=0001-01-01&fin=9999-12-31',
    ])
    .run(async ({ assert, test: prueba }, consulta) => {
      const red = await encender(prueba)
      const { estado, cuerpo } = await pedir('GET', `${red.auth.url}/stats${consulta}`)
      assert.equal(estado, 400)
      assert.property(cuerpo, 'mensaje')
    })
})

test.group('Auth local | vaciado', () => {
  test('se lleva usuarios y app servers, y sus ids no vuelven', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
    const admin = await comoAdmin(red)
    const crear = async (ruta: string, datos: unknown) =>
      (await cuerpoDe(
        pedir('POST', `${red.auth.url}${ruta}`, { cuerpo: datos, cabeceras: admin })
      )) as { id: number; token: string; auth_token: string }
    const ana = await crear('/usuario', { email: 'ana@x', password: '1' })
    const app = await crear('/app-server', { url: 'a', nombre: 'a' })

    const { estado, cuerpo } = await pedir('DELETE', `${red.auth.url}/base_de_datos`)
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, {})

    const otraAna = await crear('/usuario', { email: 'ana@x', password: '1' })
    const otraApp = await crear('/app-server', { url: 'a', nombre: 'a' })
    assert.isAbove(otraAna.id, ana.id)
    assert.isAbove(otraApp.id, app.id)

    const sesion = (appToken: string, token: string) =>
      estadoDe(
        pedir('GET', `${red.auth.url}/usuario/sesion`, {
          cabeceras: { 'x-app-server-token': appToken, ...portador(token) },
        })
      )
    assert.equal(await sesion(otraApp.token, otraAna.auth_token), 200)
    assert.equal(await sesion(otraApp.token, ana.auth_token), 401)
    assert.equal(await sesion(app.token, otraAna.auth_token), 401)
  })
})
