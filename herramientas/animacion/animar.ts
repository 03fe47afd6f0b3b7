/*
| Escribe la animación de la página «Administración» a partir de una corrida de verdad: lo que se ve es lo que la
| consola contesta. Solo usa lo que trae Node.
*/
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { armarCuadros, type Escena } from './cuadros.ts'
import { dibujar } from './dibujar.ts'

const RAIZ = new URL('../../', import.meta.url)
const DESTINO = new URL('docs/administracion/consola.svg', RAIZ)

/** Lo que entra a lo ancho. */
const COLUMNAS = 96

const COMANDOS = [
  'bin/ace doctor',
  'bin/ace usuarios:ver martin@chotuve.demo',
  'bin/ace comentarios:listar --cantidad=5',
]

const escenas = COMANDOS.map((escrito): Escena => ({ escrito, salida: correr(escrito) }))
writeFileSync(DESTINO, dibujar(armarCuadros(escenas), COLUMNAS))
process.stdout.write(`docs/administracion/consola.svg, con ${escenas.length} comandos\n`)

/** Lo que ve quien lo corre en una terminal, con sus colores. */
function correr(escrito: string): string[] {
  const [programa = '', ...argumentos] = escrito.split(' ')
  const salida = execFileSync(programa, [...argumentos, '--ansi'], {
    cwd: RAIZ,
    encoding: 'utf-8',
    env: { ...process.env, COLUMNS: String(COLUMNAS), FORCE_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return salida.trimEnd().split('\n')
}
