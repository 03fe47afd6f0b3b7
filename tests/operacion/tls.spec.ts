import { rmSync } from 'node:fs'
import { test } from '@japa/runner'
import pg from 'pg'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { certificadoPropio } from '#tests/postgres/certificado'
import { hasta } from '#tests/apoyo/espera'
import type { Entorno } from '#tests/apoyo/procesos'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

type Caso = { titulo: string; opciones: string; conTls: string | number; sinTls: string | number }

/** Qué se espera de cada `sslmode`: si la conexión va cifrada o no, o con qué se contesta. */
const CASOS: Caso[] = [
  { titulo: 'sin decirlo', opciones: '', conTls: 'cifrada', sinTls: 'en claro' },
  { titulo: 'prefer', opciones: '?sslmode=prefer', conTls: 'cifrada', sinTls: 'en claro' },
  { titulo: 'require', opciones: '?sslmode=require', conTls: 'cifrada', sinTls: 503 },
  { titulo: 'no-verify', opciones: '?sslmode=no-verify', conTls: 'cifrada', sinTls: 503 },
  { titulo: 'disable', opciones: '?sslmode=disable', conTls: 'en claro', sinTls: 'en claro' },
  { titulo: 'verify-full', opciones: '?sslmode=verify-full', conTls: 503, sinTls: 503 },
]

test.group('Cifrado con PostgreSQL', (group) => {
  let propio: Awaited<ReturnType<typeof certificadoPropio>>
  let conTls: PostgresEfimero
  let sinTls: PostgresEfimero

  group.setup(async () => {
    propio = await certificadoPropio()
    conTls = await encenderPostgres({ ajustes: propio.ajustes })
    sinTls = await encenderPostgres()
    await Promise.all([conTls, sinTls].map((postgres) => migrar(postgres.url())))
    return async () => {
      await Promise.all([conTls.detener(), sinTls.detener()])
      rmSync(propio.carpeta, { recursive: true, force: true })
    }
  })

  const direccion = ({ puerto }: PostgresEfimero, opciones: string) =>
    `postgres://postgres@localhost:${puerto}/postgres${opciones}`

  /** Si las conexiones que el servidor tiene abiertas van cifradas. */
  async function cifrado(postgres: PostgresEfimero) {
    const cliente = new pg.Client(postgres.url())
    await cliente.connect()
    try {
      const { rows } = await cliente.query<{ ssl: boolean }>(
        `SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
         WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
      )
      return rows.map(({ ssl }) => (ssl ? 'cifrada' : 'en claro')).join()
    } finally {
      await cliente.end()
    }
  }

  async function resultado(url: string, postgres: PostgresEfimero) {
    const { estado } = await cronometrar(`${url}/stats/historico`)
    return estado === 200 ? cifrado(postgres) : estado
  }

  test('sslmode {titulo} contra un certificado propio y contra uno que no ofrece TLS')
    .with(CASOS)
    .run(async ({ assert, test: prueba }, caso) => {
      for (const [postgres, esperado] of [
        [conTls, caso.conTls],
        [sinTls, caso.sinTls],
      ] as const) {
        const servidor = await encenderServidor(prueba, {
          DATABASE_URL: direccion(postgres, caso.opciones),
        })
        assert.equal(await resultado(servidor.url, postgres), esperado)
        await servidor.detener()
      }
    })

  test('verify-full acepta un certificado propio si se le dice que confíe en él', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: direccion(conTls, '?sslmode=verify-full'),
      NODE_EXTRA_CA_CERTS: propio.archivo,
    })

    assert.equal(await resultado(url, conTls), 'cifrada')
  })

  test('si la base no estaba al arrancar, se cifra igual cuando aparece', async ({
    assert,
    test: prueba,
  }) => {
    const entorno: Entorno = { DATABASE_URL: direccion(conTls, '') }
    await conTls.apagar()
    const { url } = await encenderServidor(prueba, entorno)
    const sinBase = await cronometrar(`${url}/stats/historico`)
    await conTls.encender(propio.ajustes)
    await hasta(async () => (await resultado(url, conTls)) !== 503)

    assert.equal(sinBase.estado, 503)
    assert.equal(await cifrado(conTls), 'cifrada')
  })
})
