import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { rutasDeLaApi } from '#tests/rutas'
import { mundo, pedir, videoDe, type Mundo } from '#tests/operacion/acciones'
import { ConReplica } from '#tests/operacion/con_replica'

const SIN_VENCER = { DATABASE_REPLICA_ATRASO_S: '600', DATABASE_REPLICA_PROPIO_S: '700' }

type Fila =
  /** Con qué se la pide: lee por lo menos una vez de la réplica. */
  | { ruta: (mundo: Mundo & { denuncia: number }) => string; administra?: true }
  /** Por qué no lee nada de ella. */
  | { porQueNo: string }

const NO_LEE = { porQueNo: 'no lee tablas propias' }
const LA_RELACION = { porQueNo: 'lo que lee es quién se ve con quién' }
const LAS_REGLAS = { porQueNo: 'quien las edita compara su versión' }

const FILAS: Record<string, Fila> = {
  'GET /ping': NO_LEE,
  'GET /openapi.json': NO_LEE,
  'GET /docs': NO_LEE,
  'GET /docs/:archivo': NO_LEE,
  'GET /health/live': NO_LEE,
  'GET /health/ready': { porQueNo: 'dice cómo está el principal' },
  'GET /metrics': { porQueNo: 'lee la cola, que es del principal' },
  'GET /stats': { ruta: () => '/stats?inicio=2026-01-01&fin=2026-01-02' },
  'GET /stats/historico': { ruta: () => '/stats/historico' },
  'GET /usuario': NO_LEE,
  'GET /usuario/:usuario': LA_RELACION,
  'GET /usuario/perfil': { ruta: () => '/usuario/perfil' },
  'GET /usuario/:usuario/perfil': { ruta: ({ otra }) => `/usuario/${otra.id}/perfil` },
  'GET /usuario/datos': { ruta: () => '/usuario/datos' },
  'GET /usuario/contacto': LA_RELACION,
  'GET /usuario/:usuario/contacto': LA_RELACION,
  'GET /usuario/solicitud-contacto': LA_RELACION,
  'GET /video': { ruta: () => '/video' },
  'GET /usuario/video': { ruta: () => '/usuario/video' },
  'GET /usuario/:usuario/video': { ruta: ({ otra }) => `/usuario/${otra.id}/video` },
  'GET /video/:video': { ruta: ({ video }) => `/video/${video}` },
  'GET /video/:video/comentario': { ruta: ({ video }) => `/video/${video}/comentario` },
  'GET /chat': { ruta: () => '/chat' },
  'GET /chat/:usuario': { ruta: ({ otra }) => `/chat/${otra.id}` },
  'GET /usuario/notificacion': { ruta: () => '/usuario/notificacion' },
  'GET /usuario/notificacion/cantidad': { ruta: () => '/usuario/notificacion/cantidad' },
  'GET /usuario/bloqueo': { ruta: () => '/usuario/bloqueo' },
  'GET /usuario/silencio': { ruta: () => '/usuario/silencio' },
  'GET /usuario/preferencia': { ruta: () => '/usuario/preferencia' },
  'GET /admin/denuncia': { ruta: () => '/admin/denuncia', administra: true },
  'GET /admin/denuncia/:denuncia': {
    ruta: ({ denuncia }) => `/admin/denuncia/${denuncia}`,
    administra: true,
  },
  'GET /admin/regla': LAS_REGLAS,
  'GET /admin/regla/:regla': LAS_REGLAS,
}

test('no hay ruta que lea sin decir de dónde', ({ assert }) => {
  const leen = rutasDeLaApi().filter(({ nombre }) => nombre.startsWith('GET '))

  assert.sameMembers(
    Object.keys(FILAS),
    leen.map(({ nombre }) => nombre)
  )
})

test.group('De dónde lee cada ruta', (group) => {
  const bases = new ConReplica(group)

  async function leidas(url: string): Promise<number> {
    const respuesta = await fetch(`${url}/metrics`)
    const metricas = await respuesta.text()
    return Number(/^chotuve_replica_lecturas_total\{.*\} (\d+)$/m.exec(metricas)?.[1])
  }

  test('lo que puede ser de hace unos segundos sale de la réplica', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await bases.servidor(prueba, SIN_VENCER)
    const suyo = await mundo(url, bases.enPrincipal)
    await videoDe(suyo.una)
    const cuerpo = { tipo: 'video', id: suyo.video, motivo: 'spam' }
    await pedir(`${url}/denuncia`, { token: suyo.extrania.token, cuerpo })
    const { rows } = await bases.enPrincipal.query('SELECT max(id) AS id FROM denuncia')
    await bases.alDia()
    const administrador = await tokenDeAdministrador()

    const fallan: string[] = []
    for (const [nombre, fila] of Object.entries(FILAS)) {
      if ('ruta' in fila) {
        const antes = await leidas(url)
        const ruta = fila.ruta({ ...suyo, denuncia: rows[0].id })
        const token = fila.administra ? administrador : suyo.una.token
        const { estado } = await pedir(`${url}${ruta}`, { metodo: 'GET', token })
        if (estado !== 200 || (await leidas(url)) === antes) {
          fallan.push(`${nombre}: ${estado}`)
        }
      }
    }

    assert.deepEqual(fallan, [])
  })
})
