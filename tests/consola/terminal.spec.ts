import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'

const NOMBRE = 'Ana\u001b[2J\u001b]0;x\u0007\u009b31m\u202eadmin\u2066'
const PELIGROSOS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u

test.group('Lo que se muestra en una terminal', () => {
  test('un nombre con secuencias de control se ve escapado, y en JSON es el mismo', async ({
    assert,
    cleanup,
  }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-terminal-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, 'app.db')
    const entorno = { DATABASE_URL: `sqlite:///${archivo}` }
    await correr(process.execPath, [...ACE, 'migration:run'], entorno)
    const base = new Database(archivo)
    base
      .prepare(
        "INSERT INTO notificacion (usuario, causante, tipo, titulo, cuerpo, fecha, estado) VALUES (1, 2, 'mensaje', ?, ?, '2026-01-02 03:04:05', 'registrada')"
      )
      .run(NOMBRE, `a\n${NOMBRE}`)
    base.close()
    const listar = (...opciones: string[]) =>
      correr(process.execPath, [...ACE, 'notificaciones:listar', ...opciones], entorno)

    const tabla = await listar()
    const json = await listar('--json')
    const queja = await listar(`--estado=${NOMBRE}`)

    assert.include(tabla.salida, 'Ana')
    assert.notMatch(tabla.salida + tabla.errores, PELIGROSOS)
    assert.include(JSON.stringify(JSON.parse(json.salida)), JSON.stringify(NOMBRE).slice(1, -1))
    assert.notMatch(json.salida, PELIGROSOS)
    assert.notMatch(queja.errores, PELIGROSOS)
  })
})
