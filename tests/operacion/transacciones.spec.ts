import { test } from '@japa/runner'
import pg from 'pg'
import { hasta } from '#tests/apoyo/espera'
import { ACCIONES, mundo } from './acciones.js'
import { cronometrar, encenderServidor } from './servidores.js'
import { UnaBase } from './una_base.js'

test.group('Transacciones sobre PostgreSQL', (group) => {
  const base = new UnaBase(group)

  const contar = async (consulta: string) => {
    const { rows } = await base.vigia.query(consulta)
    return Number(rows[0].n)
  }

  test('lo que se rechaza recién al confirmar no se contesta como hecho', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base.postgres.url() })
    await base.vigia.query(`
      CREATE FUNCTION rechazar() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE CONSTRAINT TRIGGER al_confirmar AFTER INSERT ON comentario
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rechazar()`)
    prueba.cleanup(() => base.vigia.query('DROP FUNCTION rechazar CASCADE').then(() => undefined))
    const [, comentar] = ACCIONES
    const aca = await mundo(url, base.vigia)

    const respuesta = await comentar?.hacer(aca)
    const filas = await contar(comentar?.filas(aca) ?? '')

    assert.equal(respuesta?.estado, 500)
    assert.equal(filas, 0)
  })

  test('con PostgreSQL reiniciándose, cada 201 está guardado y lo demás es 503', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base.postgres.url() })
    const otra = new pg.Client(base.postgres.url())
    await otra.connect()
    const aca = await mundo(url, otra)
    otra.on('error', () => undefined)
    const aceptados: string[] = []
    const estados = new Set<number>()
    let seguir = true
    const escribir = async (escritor: number) => {
      for (let n = 0; seguir; n++) {
        const comentario = `${escritor}-${n}`
        const { estado } = await cronometrar(`${url}/video/${aca.video}/comentario`, {
          method: 'POST',
          headers: {
            'authorization': `Bearer ${aca.una.token}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ comentario }),
        })
        estados.add(estado)
        if (estado === 201) {
          aceptados.push(comentario)
        }
      }
    }
    const escritores = Array.from({ length: 8 }, (_, n) => escribir(n))
    for (let vuelta = 0; vuelta < 5; vuelta++) {
      const antes = aceptados.length
      await hasta(() => aceptados.length > antes + 20)
      await base.postgres.apagar()
      await base.postgres.encender()
    }
    seguir = false
    await Promise.all(escritores)

    await base.conectar()
    const { rows } = await base.vigia.query('SELECT comentario FROM comentario WHERE video = $1', [
      aca.video,
    ])
    const guardados = new Map<string, number>()
    rows.forEach(({ comentario }) =>
      guardados.set(comentario, (guardados.get(comentario) ?? 0) + 1)
    )
    assert.deepEqual(
      aceptados.filter((comentario) => guardados.get(comentario) !== 1),
      []
    )
    assert.includeMembers([201, 503], [...estados])
  })
})
