import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { hasta } from '#tests/apoyo/espera'
import { pedir, mundo } from './acciones.js'
import { ConReplica, enUso, replicasSegun } from './con_replica.js'

/** Que en lo que dura una prueba no venza nada: ni lo que puede atrasar la réplica, ni lo que se recuerda quién escribió. */
const SIN_VENCER = { DATABASE_REPLICA_ATRASO_S: '600', DATABASE_REPLICA_PROPIO_S: '700' }

/** Lo menos que se puede: para ver qué pasa cuando atrasa. */
const ENSEGUIDA = { DATABASE_REPLICA_ATRASO_S: '1', DATABASE_REPLICA_PROPIO_S: '5' }

type Comentarios = { comentario: string }[]

test.group('Lecturas en una réplica', (group) => {
  const bases = new ConReplica(group)

  const comentar = (url: string, video: string, token: string, comentario: string) =>
    pedir(`${url}/video/${video}/comentario`, { token, cuerpo: { comentario } })

  async function comentarios(url: string, video: string, token: string): Promise<string[]> {
    const { estado, cuerpo } = await pedir(`${url}/video/${video}/comentario`, {
      metodo: 'GET',
      token,
    })
    if (estado !== 200) {
      throw new Error(`Contestó ${estado}`)
    }
    return (cuerpo as unknown as Comentarios).map(({ comentario }) => comentario)
  }

  test('quien no escribió lee de la réplica, y quien escribió ve lo suyo aunque no le haya llegado', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await bases.servidor(prueba, SIN_VENCER)
    const { una, otra, video } = await mundo(url, bases.enPrincipal)
    await bases.detenerla()

    const escrito = await comentar(url, video, una.token, 'Recién escrito')

    assert.equal(escrito.estado, 201)
    assert.deepEqual(await comentarios(url, video, una.token), ['Recién escrito'])
    assert.deepEqual(await comentarios(url, video, otra.token), [])
    await bases.seguir()
    assert.deepEqual(await comentarios(url, video, otra.token), ['Recién escrito'])
  })

  test('la que atrasa queda afuera y se lee del principal; cuando se repone, vuelve', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await bases.servidor(prueba, ENSEGUIDA)
    const { url } = servidor
    const { una, otra, video } = await mundo(url, bases.enPrincipal)
    await bases.detenerla()
    await comentar(url, video, una.token, 'Recién escrito')

    await hasta(async () => !(await enUso(servidor)), 'que quedara afuera')
    const afuera = await replicasSegun(url)
    const delPrincipal = await comentarios(url, video, otra.token)
    await bases.seguir()
    await hasta(() => enUso(servidor), 'que volviera')

    assert.containSubset(afuera, [{ en_uso: false, motivo: 'atrasada' }])
    assert.deepEqual(delPrincipal, ['Recién escrito'])
    // El registro se escribe de a tandas.
    const veces = (dicho: string) => servidor.salida().split(dicho).length - 1
    await hasta(() => veces('Se lee de una réplica') === 2, 'que se anotara')
    assert.equal(veces('No se lee de una réplica'), 1)
  })

  test('un pedido que cambia algo lee del principal, también de quien no escribió', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await bases.servidor(prueba, SIN_VENCER)
    const { una, video } = await mundo(url, bases.enPrincipal)
    const token = await tokenDeAdministrador()
    await bases.detenerla()
    await pedir(`${url}/denuncia`, {
      token: una.token,
      cuerpo: { tipo: 'video', id: video, motivo: 'spam' },
    })
    const { rows } = await bases.enPrincipal.query('SELECT max(id) AS id FROM denuncia')
    const ruta = `${url}/admin/denuncia/${rows[0].id}`

    const leida = await pedir(ruta, { metodo: 'GET', token })
    const descartada = await pedir(ruta, {
      metodo: 'PUT',
      token,
      cuerpo: { resolucion: 'desestimada' },
    })
    const leidaDespues = await pedir(ruta, { metodo: 'GET', token })

    assert.deepEqual([leida.estado, descartada.estado, leidaDespues.estado], [404, 200, 200])
  })

  test('si la matan mientras se lee, nadie recibe un error; y cuando vuelve se lee de ella', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = await bases.servidor(prueba, SIN_VENCER)
    const { url } = servidor
    const { otra, video } = await mundo(url, bases.enPrincipal)
    const estados: number[] = []
    let seguir = true
    const leer = async () => {
      while (seguir) {
        const { estado } = await pedir(`${url}/video/${video}`, {
          metodo: 'GET',
          token: otra.token,
        })
        estados.push(estado)
      }
    }
    const lectores = Array.from({ length: 8 }, leer)

    await hasta(() => estados.length > 50, 'que se leyera')
    await bases.replica.matar()
    const alMorir = estados.length
    await hasta(async () => !(await enUso(servidor)), 'que quedara afuera')
    await hasta(() => estados.length > alMorir + 100, 'que se siguiera leyendo')
    await bases.replica.encender()
    await bases.volverAMirar()
    await hasta(() => enUso(servidor), 'que volviera')
    seguir = false
    await Promise.all(lectores)

    assert.deepEqual([...new Set(estados)], [200])
  })
})
