import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { ACE, correr } from '#tests/apoyo/programas'

const CTRL_C = '\u0003'

/** Corre la consola en una terminal de verdad, que pone `script`; lo que se le escribe es lo que se teclea. */
function enTerminal(argumentos: string[], entorno: Record<string, string>) {
  const comando = [process.execPath, ...ACE, ...argumentos].join(' ')
  const proceso = spawn('script', ['-qefc', comando, '/dev/null'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm', ...entorno },
  })
  let salida = ''
  proceso.stdout.on('data', (trozo) => (salida += String(trozo)))
  const termino = new Promise<number | null>((resolver) => proceso.on('close', resolver))
  return {
    salida: () => stripVTControlCharacters(salida),
    teclear: (teclas: string) => void proceso.stdin.write(teclas),
    termino,
  }
}

test.group('Ctrl-C en una pregunta', (group) => {
  let carpeta: string

  group.setup(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-interrumpir-'))
    await correr(process.execPath, [...ACE, 'migration:run'], base())
    return () => rmSync(carpeta, { recursive: true, force: true })
  })
  group.each.timeout(60_000)

  const base = () => ({
    DATABASE_URL: `sqlite:///${join(carpeta, 'base.sqlite3')}`,
    ENV_PATH: join(import.meta.dirname, '..'),
  })

  test('termina con 130 y no dice nada más: {argumentos}')
    .with([
      { argumentos: 'reglas:crear', pregunta: 'Nombre de la regla' },
      { argumentos: 'reglas:eliminar', pregunta: '¿Qué regla?' },
      { argumentos: 'muro:explicar', pregunta: 'Id o e-mail del usuario' },
      { argumentos: 'migration:rollback', pregunta: 'evertir' },
      { argumentos: 'sesion:entrar', pregunta: 'E-mail del administrador' },
    ])
    .run(async ({ assert }, { argumentos, pregunta }) => {
      const terminal = enTerminal([argumentos], base())
      await hasta(() => terminal.salida().includes(pregunta), `que pregunte «${pregunta}»`)
      const antes = terminal.salida()

      terminal.teclear(CTRL_C)

      assert.equal(await terminal.termino, 130, terminal.salida())
      const despues = terminal.salida().slice(antes.length)
      assert.notMatch(despues, /error|Error|^\s+at /m)
    })
})
