import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { DateTime, Settings } from 'luxon'
import { esquemaDeRegla } from '#reglas/lenguaje/esquema'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import MuroExplicar from '../../../commands/muro_explicar.js'
import ReglasEditar from '../../../commands/reglas_editar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import ReglasEsquema from '../../../commands/reglas_esquema.js'
import ReglasHistorial from '../../../commands/reglas_historial.js'
import ReglasListar from '../../../commands/reglas_listar.js'
import ReglasProbar from '../../../commands/reglas_probar.js'
import ReglasVer from '../../../commands/reglas_ver.js'
import { CUALQUIERA, idDe, reglasPredeterminadas, romper } from './apoyo.js'
import { correr } from './comandos.js'

/** Lo que dice cada celda de una tabla, sin lo que la alinea. */
const celdas = (salida: string) => salida.split('\n').map((linea) => linea.split(/ {2,}/))

test.group('Comandos que muestran las reglas', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('listar, en una tabla y como JSON', async ({ assert }) => {
    await romper('Muchos me gusta', '{rota')
    const { estado, salida } = await correr(ReglasListar)
    const id = String(await idDe('Muchos comentarios'))

    assert.equal(estado, 0)
    const [titulos, , primera, segunda] = celdas(salida)
    assert.deepEqual(titulos, ['Id', 'Orden', 'Nombre', 'Si', 'Importancia', 'Habilitada'])
    assert.deepEqual(primera, [
      id,
      '1',
      'Muchos comentarios',
      'cantidad_comentarios > 2',
      '+2',
      'sí',
    ])
    assert.include(segunda, '(rota)')
    const json = await correr(ReglasListar, ['--json'])
    assert.lengthOf(json.json(), REGLAS_PREDETERMINADAS.length)
    assert.containsSubset(json.json()[0], { id: Number(id), ...REGLAS_PREDETERMINADAS[0] })
    assert.equal(json.json()[1].errores[0].lugar, 'condiciones')
  })

  test('ver una', async ({ assert }) => {
    const { salida } = await correr(ReglasVer, ['Ya reaccioné'])
    assert.include(salida, 'mi_reaccion != null')
    assert.include(salida, 'Baja lo que el espectador ya vio.')
    const json = await correr(ReglasVer, [String(await idDe('Ya reaccioné')), '--json'])
    assert.containsSubset(json.json(), REGLAS_PREDETERMINADAS[2])
    const ausente = await correr(ReglasVer, ['2147483647', '--json'])
    assert.equal(ausente.estado, 1)
    assert.equal(ausente.salida, '')
  })

  test('el historial, entero, por partes y de una regla que ya no está', async ({ assert }) => {
    const id = await idDe('Ya reaccioné')
    await correr(ReglasEditar, [String(id), '--nombre', 'Vista', '--autor', 'ana'])
    await correr(ReglasEliminar, ['Vista', '--autor', 'beto'])

    const { salida } = await correr(ReglasHistorial, ['--cantidad', '2'])
    const filas = celdas(salida).slice(2)
    assert.deepEqual(
      filas.map(([version, , autor, accion, nombre]) => [version, autor, accion, nombre]),
      [
        ['3', 'beto', 'eliminar', 'Vista'],
        ['2', 'ana', 'modificar', 'Vista'],
      ]
    )
    for (const buscada of ['Vista', 'Ya reaccioné', String(id)]) {
      const suyo = await correr(ReglasHistorial, [buscada, '--json'])
      assert.deepEqual(
        suyo.json().map(({ version }: { version: number }) => version),
        [3, 2, 1]
      )
    }
    const resto = await correr(ReglasHistorial, ['--offset', '2', '--json'])
    assert.lengthOf(resto.json(), 5)
    const desconocida = await correr(ReglasHistorial, ['Nunca'])
    assert.equal(desconocida.estado, 1)
    const mala = await correr(ReglasHistorial, ['--cantidad', '1.5'])
    assert.equal(mala.estado, 2)
  })

  test('el esquema', async ({ assert }) => {
    const { json } = await correr(ReglasEsquema)

    assert.deepEqual(json(), JSON.parse(JSON.stringify(esquemaDeRegla())))
  })

  test('{commandName} tiene --json, y ayuda con ejemplos')
    .with([MuroExplicar, ReglasEsquema, ReglasHistorial, ReglasListar, ReglasProbar, ReglasVer])
    .run(({ assert }, { commandName, help, flags }) => {
      assert.include(JSON.stringify(help), `{{ binaryName }} ${commandName}`)
      assert.include(
        flags.map(({ name }) => name),
        'json'
      )
    })
})

test.group('reglas:probar', (group) => {
  let carpeta: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-reglas-'))
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  const archivo = (nombre: string, contenido: unknown) => {
    writeFileSync(join(carpeta, nombre), JSON.stringify(contenido))
    return join(carpeta, nombre)
  }

  test('con hechos en banderas', async ({ assert }) => {
    const { estado, json } = await correr(ReglasProbar, [
      ...['--hecho', 'cantidad_me_gusta=12', '--hecho', 'mi_reaccion=me-gusta'],
      '--json',
    ])

    assert.equal(estado, 0)
    assert.containsSubset(json(), [
      {
        hechos: { cantidad_me_gusta: 12, mi_reaccion: 'me-gusta', duracion: 1 },
        antes: { lugar: 1, importancia: -4 },
        despues: { lugar: 1, importancia: -4 },
      },
    ])
  })

  test('con hechos y propuesta en archivos, en una tabla', async ({ assert }) => {
    const hechos = archivo('hechos.json', [
      { nombre: 'Comentado', cantidad_comentarios: 3 },
      { nombre: 'Largo', duracion: 99 },
    ])
    const propuesta = archivo('reglas.json', [{ nombre: 'Largos', ...CUALQUIERA }])

    const { salida } = await correr(ReglasProbar, ['--hechos', hechos, '--propuesta', propuesta])

    assert.deepEqual(celdas(salida).slice(2), [
      ['2', '1', 'Largo', '0 → 1', 'ninguna', 'Largos +1'],
      ['1', '2', 'Comentado', '2 → 0', 'Muchos comentarios +2', 'ninguna'],
    ])
  })

  test('con el muro de un usuario, que tiene que existir', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await subirVideo(client, beto, { titulo: 'Hola' })

    const { json } = await correr(ReglasProbar, ['--usuario', String(ana.id), '--json'])
    assert.containsSubset(json(), [{ titulo: 'Hola', despues: { lugar: 1 } }])
    const ausente = await correr(ReglasProbar, ['--usuario', '999999'])
    assert.equal(ausente.estado, 1)
    assert.include(ausente.errores, 'No existe el usuario 999999')
  })

  test('mal usado: {argumentos}')
    .with([
      { argumentos: [], estado: 2 },
      { argumentos: ['--hecho', 'duracion=1', '--usuario', '1'], estado: 2 },
      { argumentos: ['--hecho', 'duracion'], estado: 2 },
      { argumentos: ['--usuario', 'ana'], estado: 2 },
      { argumentos: ['--usuario', '1', '--cantidad', '101'], estado: 2 },
      { argumentos: ['--hecho', 'likes=1'], estado: 1 },
      { argumentos: ['--hecho', 'duracion=mucha'], estado: 1 },
      { argumentos: ['--hechos', '/no/está.json'], estado: 1 },
    ])
    .run(async ({ assert }, { argumentos, estado }) => {
      const resultado = await correr(ReglasProbar, argumentos)

      assert.equal(resultado.estado, estado)
      assert.equal(resultado.salida, '')
    })
})

test.group('muro:explicar', () => {
  test('da cuenta de cada lugar del muro que ese usuario ve, página por página', async ({
    client,
    assert,
    cleanup,
  }) => {
    cleanup(() => {
      Settings.now = () => Date.now()
    })
    await vaciar(client)
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client),
      await registrar(client),
    ]
    await hacerContactos(client, ana, beto)
    const comienzo = DateTime.now()
    const alSegundo = (segundo: number) => {
      Settings.now = () => comienzo.plus({ seconds: segundo }).toMillis()
    }
    const videos: string[] = []
    for (const [segundo, autor] of [beto, caro, beto, caro, caro].entries()) {
      alSegundo(segundo)
      videos.push(await subirVideo(client, autor, { titulo: `Video ${segundo}` }))
    }
    for (const [video, reaccion] of [
      [videos[4], 'me-gusta'],
      [videos[2], 'no-me-gusta'],
    ]) {
      await client.post(`/video/${video}/reaccion`).bearerToken(ana.token).json({ reaccion })
    }
    for (const comentario of ['uno', 'dos', 'tres']) {
      await client
        .post(`/video/${videos[0]}/comentario`)
        .bearerToken(caro.token)
        .json({ comentario })
    }
    alSegundo(7_202.5)

    const vistos: string[] = []
    for (const pagina of [1, 2]) {
      const muro = await client
        .get(`/video?offset=${(pagina - 1) * 3}&cantidad=3`)
        .bearerToken(ana.token)
      const ids = muro.body().map(({ id }: { id: string }) => id)
      const { json } = await correr(MuroExplicar, [
        ...[String(ana.id), '--pagina', String(pagina), '--cantidad', '3', '--json'],
      ])
      const explicados: {
        video: string
        lugar: number
        lugar_en_media: number
        importancia: number
        reglas: { cambio: number }[]
        empata_con_el_anterior: boolean
      }[] = json()
      assert.deepEqual(
        explicados.map(({ video }) => video),
        ids
      )
      for (const [indice, explicado] of explicados.entries()) {
        assert.equal(explicado.lugar, (pagina - 1) * 3 + indice + 1)
        assert.equal(videos.at(-explicado.lugar_en_media), explicado.video)
        assert.equal(
          explicado.reglas.reduce((suma, { cambio }) => suma + cambio, 0),
          explicado.importancia
        )
        const anterior = explicados[indice - 1]
        if (anterior) {
          assert.equal(
            explicado.empata_con_el_anterior,
            anterior.importancia === explicado.importancia
          )
          assert.isTrue(
            anterior.importancia > explicado.importancia ||
              anterior.lugar_en_media < explicado.lugar_en_media
          )
        }
      }
      vistos.push(...ids)
    }
    assert.sameMembers(vistos, videos)

    const { salida } = await correr(MuroExplicar, [String(ana.id)])
    assert.deepEqual(celdas(salida)[2]?.slice(0, 5), [
      '1',
      '5',
      `Video 0 (${videos[0]})`,
      '1',
      'Muchos comentarios +2, Tiene más de dos horas -1',
    ])
    assert.include(salida, 'es_contacto=true')
    assert.include(salida, 'Ya reaccioné -5')
  })

  test('averigua también los hechos que ninguna regla mira', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await hacerContactos(client, ana, beto)
    await subirVideo(client, beto)
    await correr(ReglasEliminar, ['Autor con muchos contactos'])

    const { json } = await correr(MuroExplicar, [String(ana.id), '--json'])
    assert.containsSubset(json(), [{ hechos: { cantidad_contactos: 1, es_contacto: true } }])
  })

  test('pregunta de quién si hay una terminal', async ({ client, assert }) => {
    await vaciar(client)
    const ana = await registrar(client)

    const { estado } = await correr(MuroExplicar, [], ({ prompt }) => {
      prompt.trap('usuario').replyWith(String(ana.id))
    })
    assert.equal(estado, 0)
  })

  test('mal usado: {argumentos}')
    .with([
      { argumentos: [], estado: 2 },
      { argumentos: ['ana'], estado: 2 },
      { argumentos: ['1', '--pagina', '0'], estado: 2 },
      { argumentos: ['1', '--cantidad', '0'], estado: 2 },
      { argumentos: ['999999'], estado: 1 },
    ])
    .run(async ({ assert }, { argumentos, estado }) => {
      const resultado = await correr(MuroExplicar, argumentos)

      assert.equal(resultado.estado, estado)
      assert.notEqual(resultado.errores, '')
    })
})
