import { existsSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { leerPagina, PAGINAS } from '#tests/paginas/leer'

const leidas = new Map(PAGINAS.map((archivo) => [archivo, leerPagina(archivo)]))
const adondeLleva = (archivo: string) =>
  leidas.get(archivo)?.enlaces.map((enlace) => indice(enlace.archivo)) ?? []

/** Quien mira una carpeta ve su índice. */
const indice = (archivo: string) =>
  leidas.has(`${archivo.replace(/\/$/, '')}/README.md`)
    ? `${archivo.replace(/\/$/, '')}/README.md`
    : archivo

function alcanzablesDesde(archivo: string): Set<string> {
  const vistas = new Set([archivo])
  for (const vista of vistas) {
    adondeLleva(vista).forEach((otra) => vistas.add(otra))
  }
  return vistas
}

test.group('Los enlaces de los documentos', () => {
  test('llevan a un archivo que está, y a una parte que tiene', ({ assert }) => {
    const perdidos = [...leidas].flatMap(([pagina, { enlaces }]) =>
      enlaces
        .filter(
          ({ archivo, ancla }) =>
            !existsSync(app.makePath(archivo)) ||
            (ancla && !leidas.get(indice(archivo))?.anclas.includes(ancla))
        )
        .map(({ escrito }) => `${pagina}: ${escrito}`)
    )

    assert.deepEqual(perdidos, [])
    assert.isAbove([...leidas.values()].flatMap(({ enlaces }) => enlaces).length, 100)
  })

  test('llevan del README a cada página, y de cada página de docs a las demás', ({ assert }) => {
    const deDocs = PAGINAS.filter((pagina) => pagina.startsWith('docs/'))

    for (const desde of ['README.md', ...deDocs]) {
      const alcanzables = alcanzablesDesde(desde)
      assert.deepEqual(
        deDocs.filter((pagina) => !alcanzables.has(pagina)),
        [],
        `desde ${desde}`
      )
    }
    assert.includeMembers([...alcanzablesDesde('README.md')], PAGINAS)
  })
})
