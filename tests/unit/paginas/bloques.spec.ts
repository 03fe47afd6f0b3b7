import { existsSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { BLOQUES, esDeComandos, type Bloque } from '#tests/paginas/bloques'

const PARECE_UN_COMANDO = /^(?:\$ |bin\/\w|\.ci\/\w|node ace|npm |npx |curl |docker )/m
const NOMBRA_UNA_PRUEBA = /(?:prueba|corre) ((?:tests|bin|\.ci)\/[\w./-]+)/g

const decir = ({ pagina, texto }: Bloque) => `${pagina}: ${texto.split('\n')[0]}`

test.group('Los bloques de comandos de los documentos', () => {
  test('dicen que lo son, para que alguien los corra', ({ assert }) => {
    const sinDecirlo = BLOQUES.filter((bloque) => !esDeComandos(bloque)).filter(
      ({ lenguaje, texto }) => lenguaje === '' && PARECE_UN_COMANDO.test(texto)
    )

    assert.deepEqual(sinDecirlo.map(decir), [])
    assert.isAbove(BLOQUES.filter(esDeComandos).length, 40)
  })

  test('si llevan una marca, es una de las que se entienden', ({ assert }) => {
    const raras = BLOQUES.filter(esDeComandos).filter(
      ({ marca, dicho }) => marca !== undefined && dicho === undefined
    )

    assert.deepEqual(raras.map(decir), [])
  })

  test('los que no se corren porque otra cosa los prueba, nombran una que está', ({ assert }) => {
    const nombradas = BLOQUES.flatMap(({ dicho }) =>
      [...(dicho?.motivo ?? '').matchAll(NOMBRA_UNA_PRUEBA)].map(([, archivo = '']) => archivo)
    )

    assert.deepEqual(
      nombradas.filter((archivo) => !existsSync(app.makePath(archivo))),
      []
    )
    assert.isAbove(nombradas.length, 5)
  })
})
