import { test } from '@japa/runner'
import { escribirTodo } from '#start/escribir_todo'

const falla = (code: string) => Object.assign(new Error(code), { code })

/** Una salida a la que le pasa lo que se diga, y después toma todo; devuelve lo que tomó. */
function tomar(texto: string, ...pasa: (number | Error)[]): string {
  let tomado = ''
  escribirTodo(-1, Buffer.from(texto), (_destino, resto) => {
    const que = pasa.shift() ?? resto.length
    if (typeof que !== 'number') {
      throw que
    }
    tomado += resto.subarray(0, que).toString()
    return que
  })
  return tomado
}

test.group('Lo último que se escribe', () => {
  test('sale entero, aunque se lo tomen de a partes o la salida esté llena por ahora', ({
    assert,
  }) => {
    assert.equal(tomar('uno\ndos\n', 3, falla('EAGAIN'), falla('EAGAIN'), 1), 'uno\ndos\n')
  })

  test('con una salida que sigue llena no se espera para siempre', ({ assert }) => {
    assert.equal(tomar('uno\n', ...Array<Error>(50).fill(falla('EAGAIN'))), '')
  })

  test('lo que falle por otra cosa se dice', ({ assert }) => {
    assert.throws(() => tomar('uno\n', falla('EPIPE')), 'EPIPE')
  })
})
