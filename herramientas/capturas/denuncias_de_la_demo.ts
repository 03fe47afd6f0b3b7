import type { Page } from 'playwright-core'

/** Lo que harían dos personas de la demo desde el teléfono: la demo no trae ninguna denuncia, ni avisos. */
const EN_EL_TELEFONO = `(async () => {
  const pedir = async (metodo, ruta, cuerpo, token) => {
    const respuesta = await fetch(ruta, {
      method: metodo,
      headers: {
        ...(cuerpo && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: 'Bearer ' + token }),
      },
      ...(cuerpo && { body: JSON.stringify(cuerpo) }),
    })
    return respuesta.json()
  }
  const entrar = async (quien) => {
    const email = quien + '@chotuve.demo'
    const sesion = await pedir('POST', '/usuario/sesion', { email, password: 'chotuve123' })
    return sesion.auth_token
  }
  const [lucia, martin] = [await entrar('lucia'), await entrar('martin')]
  const [uno, otro] = await pedir('GET', '/video?cantidad=2', undefined, lucia)
  const texto = 'Es una publicidad, y ya la vi tres veces.'
  await pedir('POST', '/denuncia', { tipo: 'video', id: uno.id, motivo: 'spam', texto }, lucia)
  await pedir('POST', '/denuncia', { tipo: 'video', id: uno.id, motivo: 'spam' }, martin)
  await pedir('POST', '/denuncia', { tipo: 'video', id: otro.id, motivo: 'otro' }, martin)
  await pedir('POST', '/video/' + uno.id + '/comentario', { comentario: '¿Todavía lo vendés?' }, martin)
})()`

export async function denunciarEnLaDemo(pagina: Page) {
  await pagina.goto('/docs')
  await pagina.evaluate(EN_EL_TELEFONO)
}
