import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { hasta } from '#tests/apoyo/espera'
import { ACCIONES, alguien, pedir, videoDe, type Mundo } from './acciones.js'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

const [MENSAJE] = ACCIONES

/** Una carpeta que es un disco chico de verdad. */
function discoChico(prueba: TestContext['test']): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-disco-'))
  montar(carpeta)
  prueba.cleanup(() => desmontar(carpeta))
  return carpeta
}

const montar = (carpeta: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', carpeta]).status === 0

function desmontar(carpeta: string) {
  spawnSync('umount', ['-l', carpeta])
  rmSync(carpeta, { recursive: true, force: true })
}

function sePuedeMontar(): boolean {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-disco-'))
  const montado = montar(carpeta)
  desmontar(carpeta)
  return montado
}

function llenar(carpeta: string) {
  const { bavail, bsize } = statfsSync(carpeta)
  writeFileSync(join(carpeta, 'relleno'), Buffer.alloc(bavail * bsize))
}

async function mundoEn(url: string, archivo: string): Promise<Mundo> {
  const [una, otra, extrania] = [await alguien(), await alguien(), await alguien()]
  const base = new Database(archivo)
  base.prepare('INSERT INTO contacto (usuario_1, usuario_2) VALUES (?, ?)').run(una.id, otra.id)
  base.close()
  return { url, una, otra, extrania, video: await videoDe(otra) }
}

function contar(archivo: string, aca: Mundo): unknown {
  const base = new Database(archivo)
  const [fila] = base.prepare((MENSAJE?.filas(aca) ?? '').replace('::int', '')).all()
  base.close()
  return fila
}

const listo = (url: string) => cronometrar(`${url}/health/ready`)

async function estadoDe(url: string) {
  const { estado } = await listo(url)
  return estado
}

test.group('Sobre un archivo SQLite', () => {
  test('con el disco lleno contesta 503, lo dice el registro, y con lugar vuelve a guardar', async ({
    assert,
    test: prueba,
  }) => {
    const carpeta = discoChico(prueba)
    const archivo = join(carpeta, 'chotuve.sqlite3')
    const base = `sqlite:///${archivo}`
    await migrar(base)
    const { url, salida } = await encenderServidor(prueba, { DATABASE_URL: base })
    const aca = await mundoEn(url, archivo)
    const decir = (n: number) =>
      pedir(`${url}/chat/${aca.otra.id}`, {
        token: aca.una.token,
        cuerpo: { mensaje: `${n}`.padEnd(9_000, '.') },
      })
    await decir(0)
    llenar(carpeta)

    const estados: number[] = []
    for (let n = 1; n <= 40; n++) {
      const { estado } = await decir(n)
      estados.push(estado)
    }
    const leidos = await cronometrar(`${url}/stats/historico`)
    // Haber podido escribir vale por unos segundos.
    await hasta(async () => (await estadoDe(url)) === 503)
    rmSync(join(carpeta, 'relleno'))
    await hasta(async () => {
      const { estado } = await decir(99)
      estados.push(estado)
      return estado === 201
    })

    await hasta(async () => (await estadoDe(url)) === 200)

    const aceptados = estados.filter((estado) => estado === 201).length
    assert.sameMembers([...new Set(estados)], [201, 503])
    assert.deepEqual(contar(archivo, aca), { n: aceptados + 1 })
    assert.equal(leidos.estado, 200)
    assert.match(salida(), /SQLITE_(FULL|IOERR)|disk/)
    assert.include(salida(), 'La base de datos no está disponible')
  }).skip(() => !sePuedeMontar(), 'acá no se puede montar un tmpfs')

  test('con el archivo tomado por otro proceso sigue atendiendo, y guarda apenas lo sueltan', async ({
    assert,
    test: prueba,
  }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-tomado-'))
    prueba.cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, 'chotuve.sqlite3')
    const base = `sqlite:///${archivo}`
    await migrar(base)
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base })
    const aca = await mundoEn(url, archivo)
    const otro = new Database(archivo)
    prueba.cleanup(() => void otro.close())

    otro.exec('BEGIN IMMEDIATE')
    const mientras = MENSAJE?.hacer(aca)
    const vivos = await Promise.all(
      Array.from({ length: 20 }, () => cronometrar(`${url}/stats/historico`))
    )
    otro.exec('COMMIT')
    const guardado = await mientras
    otro.exec('BEGIN IMMEDIATE')
    const tomado = await MENSAJE?.hacer(aca)
    const salud = await listo(url)
    const vivo = await cronometrar(`${url}/ping`)
    otro.exec('COMMIT')

    assert.equal(guardado?.estado, 201)
    assert.equal(tomado?.estado, 503)
    assert.deepEqual([...new Set(vivos.map(({ estado }) => estado))], [200])
    assert.equal(vivo.estado, 200)
    assert.equal(salud.estado, 200)
    assert.containSubset(salud.cuerpo, { base: 'ocupada' })
    assert.deepEqual(contar(archivo, aca), { n: 1 })
  })
})
