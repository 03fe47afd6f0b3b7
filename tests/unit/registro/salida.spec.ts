import { test } from '@japa/runner'
import { SalidaDelRegistro } from '#start/salida_del_registro'

type Contesta = { code?: string; escritos?: number }

/** Una salida a un disco que a cada escritura le contesta lo que se diga, y después anda bien. */
function conDisco(...contestaciones: Contesta[]) {
  let escrito = ''
  const salida = new SalidaDelRegistro({
    destino: -1,
    citar: setImmediate,
    escribir(_destino, trozo, listo) {
      const { code, escritos = trozo.length } = contestaciones.shift() ?? {}
      if (code !== undefined) {
        return setImmediate(() => listo(Object.assign(new Error(code), { code }), 0))
      }
      escrito += trozo.subarray(0, escritos).toString()
      return setImmediate(() => listo(null, escritos))
    },
  })
  /** Escribe una línea y espera a que se la haya intentado escribir. */
  const escribir = async (linea: string) => {
    salida.write(`${linea}\n`)
    await new Promise((seguir) => setImmediate(() => setImmediate(seguir)))
  }
  return { escribir, lineas: () => escrito.split('\n').slice(0, -1) }
}

/** Lo de una vuelta del proceso se escribe en la siguiente. */
const vuelta = () => new Promise((seguir) => setImmediate(seguir))

const LLENO = { code: 'ENOSPC' }

test.group('La salida del registro', () => {
  test('lo que no entra se pierde, y se dice una vez cuánto, cuando entra', async ({ assert }) => {
    const { escribir, lineas } = conDisco({}, LLENO, LLENO, LLENO)

    for (const linea of ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis']) {
      await escribir(linea)
    }

    const [primera, aviso = '', ...resto] = lineas()
    assert.equal(primera, 'uno')
    assert.containsSubset(JSON.parse(aviso), {
      level: 40,
      lineas_perdidas: 3,
      msg: 'Se perdieron 3 líneas del registro: no se las pudo escribir (ENOSPC)',
    })
    assert.deepEqual(resto, ['cinco', 'seis'])
  })

  test('lo que se junta va en una sola escritura, y en su orden', async ({ assert }) => {
    const trozos: string[] = []
    const salida = new SalidaDelRegistro({
      destino: -1,
      citar: setImmediate,
      escribir(_destino, trozo, listo) {
        trozos.push(trozo.toString())
        listo(null, trozo.length)
      },
    })
    for (const linea of ['uno', 'dos', 'tres']) {
      salida.write(`${linea}\n`)
    }
    await vuelta()

    assert.deepEqual(trozos, ['uno\ndos\ntres\n'])
  })

  test('lo de rutina se junta, y una advertencia sale enseguida con lo que haya', async ({
    assert,
  }) => {
    let [escrito, seguir] = ['', () => {}]
    const salida = new SalidaDelRegistro({
      destino: -1,
      citar: (suya) => (seguir = suya),
      escribir(_destino, trozo, listo) {
        escrito += trozo.toString()
        listo(null, trozo.length)
      },
    })
    salida.write('{"level":30,"msg":"uno"}\n')
    await vuelta()
    assert.equal(escrito, '')

    salida.write('{"level":40,"msg":"dos"}\n')
    await vuelta()
    assert.equal(escrito, '{"level":30,"msg":"uno"}\n{"level":40,"msg":"dos"}\n')

    salida.write('{"level":30,"msg":"tres"}\n')
    seguir()
    assert.include(escrito, 'tres')
  })

  test('lo que se pierde mientras se escribe el aviso se dice en el que sigue', async ({
    assert,
  }) => {
    const contestar: (() => void)[] = []
    let escrito = ''
    const salida = new SalidaDelRegistro({
      destino: -1,
      citar: setImmediate,
      escribir(_destino, trozo, listo) {
        contestar.push(() => {
          escrito += trozo.toString()
          listo(null, trozo.length)
        })
      },
    })
    // La primera está en camino, y las demás llenan lo que puede esperar.
    salida.write('uno\n')
    await vuelta()
    const llena = `${'x'.repeat(8 * 1024 * 1024)}\n`
    salida.write(llena)
    salida.write('perdida\n')
    salida.write('perdida\n')
    contestar.shift()?.()
    contestar.shift()?.()
    salida.write('dos\n')
    await vuelta()
    contestar.shift()?.()

    const avisos = escrito.split('\n').filter((linea) => linea.includes('lineas_perdidas'))
    const perdidas = avisos.map((aviso): number => JSON.parse(aviso).lineas_perdidas)
    assert.deepEqual(perdidas, [2])
  })

  test('una línea que quedó por la mitad no se junta con la que sigue', async ({ assert }) => {
    const { escribir, lineas } = conDisco({ escritos: 2 }, LLENO)

    await escribir('cortada')
    await escribir('entera')

    const [cortada, aviso, entera] = lineas()
    assert.equal(cortada, 'co')
    assert.include(aviso, 'Se perdieron 1 líneas')
    assert.equal(entera, 'entera')
  })

  test('una salida llena por ahora no pierde nada', async ({ assert }) => {
    const { escribir, lineas } = conDisco({ code: 'EAGAIN' })

    await escribir('uno')
    await escribir('dos')
    while (lineas().length < 2) {
      await new Promise((seguir) => setImmediate(seguir))
    }

    assert.deepEqual(lineas(), ['uno', 'dos'])
  })
})
