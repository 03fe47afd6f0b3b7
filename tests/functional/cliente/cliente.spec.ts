import { test } from '@japa/runner'
import {
  exigir,
  listarMisVideos,
  registrarUsuario,
  Rechazo,
  siguiente,
  subirVideo,
  verMiUsuario,
  verPagina,
  type Cliente,
} from '../../../clientes/typescript/fuente/index.ts'
import { urlPropia } from '#tests/servidor_aparte'

let ultima = 0

/** Alguien recién registrado, que pide con su token. */
async function alguien(): Promise<Cliente> {
  const email = `cliente${++ultima}@chotuve.test`
  const anonimo = { url: `${urlPropia()}/` }
  const cuerpo = { email, password: 'clave' }
  const { auth_token: token } = await exigir(registrarUsuario(anonimo, { cuerpo }))
  return { ...anonimo, token }
}

const VIDEO = {
  titulo: 'Uno',
  url: 'http://v.test/1',
  duracion: 1,
  visibilidad: 'publico',
} as const

test.group('El cliente de TypeScript', () => {
  test('el estado dice de qué tipo es el cuerpo', async ({ assert }) => {
    const ana = await alguien()

    const subida = await subirVideo(ana, { cuerpo: { ...VIDEO, titulo: '' } })

    assert.equal(subida.estado, 400)
    // Sin preguntar por el estado, esto no compila.
    assert.property(subida.estado === 400 && subida.cuerpo.errores, 'titulo')
  })

  test('recorre una lista página por página', async ({ assert }) => {
    const ana = await alguien()
    await exigir(subirVideo(ana, { cuerpo: { ...VIDEO, titulo: 'Uno' } }))
    await exigir(subirVideo(ana, { cuerpo: { ...VIDEO, titulo: 'Dos' } }))

    const titulos: string[] = []
    for (let desde: string | undefined = ''; desde !== undefined;) {
      const consulta = desde === '' ? { cantidad: 1 } : { cantidad: 1, desde }
      const pagina = await listarMisVideos(ana, { consulta })
      if (pagina.estado === 200) titulos.push(...pagina.cuerpo.map(({ titulo }) => titulo))
      desde = siguiente(pagina)
    }

    assert.deepEqual(titulos, ['Dos', 'Uno'])
  })

  test('con el ETag de lo que tiene no lo vuelve a bajar', async ({ assert }) => {
    const ana = await alguien()
    const { cabeceras } = await verMiUsuario(ana)

    const { estado, cuerpo } = await verMiUsuario(ana, {
      cabeceras: { 'If-None-Match': cabeceras.get('etag') ?? '' },
    })

    assert.deepEqual([estado, cuerpo], [304, undefined])
  })

  test('con la misma Idempotency-Key no lo hace dos veces', async ({ assert }) => {
    const ana = await alguien()
    const pedido = { cuerpo: VIDEO, cabeceras: { 'Idempotency-Key': crypto.randomUUID() } }

    await exigir(subirVideo(ana, pedido))
    await exigir(subirVideo(ana, pedido))

    assert.lengthOf(await exigir(listarMisVideos(ana)), 1)
  })

  test('lo que se exige y no se hizo es un Rechazo con lo que se contestó', async ({ assert }) => {
    const sinToken = { url: urlPropia(), token: () => undefined }

    const error = await exigir(verMiUsuario(sinToken)).catch((rechazo: unknown) => rechazo)

    assert.instanceOf(error, Rechazo)
    assert.deepInclude(error, { estado: 401, cuerpo: { mensaje: 'Hace falta iniciar sesión.' } })
  })

  test('lo que no es JSON se lee como texto', async ({ assert }) => {
    const pagina = await exigir(verPagina({ url: urlPropia() }))

    assert.include(pagina, '<html')
  })
})
