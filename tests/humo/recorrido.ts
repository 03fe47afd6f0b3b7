import assert from 'node:assert/strict'

type Respuesta = { estado: number; cuerpo: unknown }

/** Lo mínimo que hace la gente: registrarse, subir un video y encontrarlo en el muro de otra persona. */
export async function recorrer(servidor: string) {
  const ana = await registrar(servidor, 'ana')
  const beto = await registrar(servidor, 'beto')
  const titulo = `Asado ${crypto.randomUUID()}`
  const video = { titulo, url: 'http://videos.test/asado.mp4', duracion: 90 }

  const subida = await pedir(servidor, '/video', { token: ana, cuerpo: video })
  assert.deepEqual(subida, { estado: 201, cuerpo: {} })

  const muro = await pedir(servidor, '/video', { token: beto })
  assert.equal(muro.estado, 200)
  assert.ok(titulos(muro.cuerpo).includes(titulo))

  const propio = await pedir(servidor, '/video', { token: ana })
  assert.ok(!titulos(propio.cuerpo).includes(titulo))
}

async function registrar(servidor: string, nombre: string): Promise<string> {
  const { estado, cuerpo } = await pedir(servidor, '/usuario', {
    cuerpo: { email: `${nombre}-${crypto.randomUUID()}@chotuve.test`, password: '1' },
  })
  assert.equal(estado, 201)
  assert.ok(typeof cuerpo === 'object' && cuerpo !== null && 'auth_token' in cuerpo)
  return String(cuerpo.auth_token)
}

async function pedir(
  servidor: string,
  ruta: string,
  { token, cuerpo }: { token?: string; cuerpo?: object } = {}
): Promise<Respuesta> {
  const respuesta = await fetch(servidor + ruta, {
    method: cuerpo ? 'POST' : 'GET',
    headers: {
      'Content-Type': 'application/json; charset=UTF-8',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: cuerpo && JSON.stringify(cuerpo),
  })
  return { estado: respuesta.status, cuerpo: await respuesta.json() }
}

function titulos(cuerpo: unknown): string[] {
  assert.ok(Array.isArray(cuerpo))
  return cuerpo.map(({ titulo }) => titulo)
}
