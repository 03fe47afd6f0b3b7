import assert from 'node:assert/strict'
import {
  exigir,
  registrarUsuario,
  subirVideo,
  verMuro,
  type Cliente,
} from '../../clientes/typescript/fuente/index.ts'

/**
 * Lo mínimo que hace la gente: registrarse, subir un video y encontrarlo en el muro de otra persona. Lo hace con el
 * cliente que se publica: lo que rompe a quien lo usa no compila.
 */
export async function recorrer(url: string) {
  const ana = await registrar(url, 'ana')
  const beto = await registrar(url, 'beto')
  const titulo = `Asado ${crypto.randomUUID()}`
  const video = { titulo, url: 'http://videos.test/asado.mp4', duracion: 90 }

  const { estado, cuerpo } = await subirVideo(ana, { cuerpo: video })
  assert.deepEqual({ estado, cuerpo }, { estado: 201, cuerpo: {} })

  const [ajeno, propio] = [await titulosDelMuro(beto), await titulosDelMuro(ana)]
  assert.ok(ajeno.includes(titulo))
  assert.ok(!propio.includes(titulo))
}

async function registrar(url: string, nombre: string): Promise<Cliente> {
  const cuerpo = { email: `${nombre}-${crypto.randomUUID()}@chotuve.test`, password: '1' }
  const { auth_token: token } = await exigir(registrarUsuario({ url }, { cuerpo }))
  return { url, token }
}

async function titulosDelMuro(persona: Cliente): Promise<string[]> {
  const videos = await exigir(verMuro(persona))
  return videos.map(({ titulo }) => titulo)
}
