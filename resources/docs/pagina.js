/* La página de /docs: muestra el documento, y con el ingreso deja probar lo que necesita una persona. */
const pagina = globalThis.SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
})

document.querySelector('#ingreso').addEventListener('submit', async (evento) => {
  evento.preventDefault()
  const estado = document.querySelector('#estado')
  const campos = Object.fromEntries(new FormData(evento.target))
  try {
    const respuesta = await fetch('usuario/sesion', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(campos),
    })
    const contestado = await respuesta.json()
    if (respuesta.ok) {
      pagina.preauthorizeApiKey('token', contestado.auth_token)
    }
    estado.textContent = respuesta.ok ? `Ingresó ${campos.email}.` : contestado.mensaje
  } catch {
    estado.textContent = 'El servidor no contestó.'
  }
})
