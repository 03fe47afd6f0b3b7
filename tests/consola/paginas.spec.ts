import { test } from '@japa/runner'
import { BLOQUES, comandosDe, esDeComandos } from '#tests/paginas/bloques'
import { clonar, SIN_REPOSITORIO, type Clon } from '#tests/paginas/clon'
import { denunciar, encenderLaRedDe, type RedDelClon } from '#tests/paginas/red_del_clon'

/** Con qué administrador entra lo que lo necesita, donde no hay una terminal en la que preguntarlo. */
const ADMINISTRADOR = { CHOTUVE_ADMIN_EMAIL: 'admin', CHOTUVE_ADMIN_CLAVE: 'admin' }

/** La denuncia que nombran los documentos. */
const DENUNCIAS = 12

const QUE_SE_CORREN = BLOQUES.filter(esDeComandos)
  .filter(({ dicho }) => !dicho?.motivo)
  .map((bloque) => ({ ...bloque, primera: comandosDe(bloque).split('\n')[0] }))

test.group('Los comandos de los documentos, en un clon con la red iniciada', (group) => {
  let clon: Clon
  let red: RedDelClon

  group.tap((prueba) => prueba.skip(SIN_REPOSITORIO !== undefined, SIN_REPOSITORIO))
  group.setup(async () => {
    if (!SIN_REPOSITORIO) {
      clon = clonar()
      red = await encenderLaRedDe(clon)
      await denunciar(red.url, DENUNCIAS)
    }
    return async () => {
      await red?.detener()
      clon?.borrar()
    }
  })

  test('{pagina}: {primera}')
    .with(QUE_SE_CORREN)
    .run(async ({ assert }, bloque) => {
      const { variable = 'LOG_LEVEL', valor = 'warn', estado = '0' } = bloque.dicho ?? {}
      const guion = red.traducir(`set -eu\n${comandosDe(bloque)}\n`)

      const corrido = clon.encender('sh', ['-c', guion], {
        ...ADMINISTRADOR,
        [variable]: red.traducir(valor),
      })

      assert.equal(await corrido.estado, Number(estado), corrido.escrito())
    })

  test('de casi todos los bloques que se pueden correr en cualquier máquina', ({ assert }) => {
    assert.isAbove(QUE_SE_CORREN.length, 20)
  })
})
