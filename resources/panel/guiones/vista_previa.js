/* La vista previa del editor de reglas, sola mientras se escribe. Sin esto queda el botón, que hace lo mismo. */
const ESPERA_MS = 400

const editor = document.querySelector('form.editor')
const boton = editor.querySelector('[formaction]')
const vista = document.querySelector('#vista-previa')
let reloj
let enCurso = new AbortController()

document.querySelector('#se-actualiza').hidden = false
editor.addEventListener('input', () => {
  clearTimeout(reloj)
  reloj = setTimeout(actualizar, ESPERA_MS)
})

async function actualizar() {
  enCurso.abort()
  if (editor.elements.de.value.trim() === '') {
    mostrar([])
    return
  }
  const propio = (enCurso = new AbortController())
  vista.setAttribute('aria-busy', 'true')
  const nodos = await pedir(propio.signal)
  // Mientras tanto se siguió escribiendo: lo que vale es lo último.
  if (propio === enCurso && nodos) {
    mostrar(nodos)
  }
}

function mostrar(nodos) {
  vista.replaceChildren(...nodos)
  vista.setAttribute('aria-busy', 'false')
}

async function pedir(signal) {
  try {
    const respuesta = await fetch(boton.formAction, {
      method: 'POST',
      body: new URLSearchParams(new FormData(editor)),
      // Si manda a otro lado es a entrar de nuevo: con el botón se va.
      redirect: 'error',
      signal,
    })
    const pagina = new DOMParser().parseFromString(await respuesta.text(), 'text/html')
    const nueva = pagina.querySelector('#vista-previa')
    const problema = pagina.querySelector('main .nota.mal')
    return nueva && nueva.childElementCount > 0
      ? [...nueva.childNodes]
      : [nota(problema ? problema.textContent : 'No se pudo actualizar la vista previa.')]
  } catch (error) {
    return error.name === 'AbortError' ? null : [nota('No se pudo actualizar: probá con el botón.')]
  }
}

function nota(texto) {
  const parrafo = document.createElement('p')
  parrafo.className = 'vacio'
  parrafo.textContent = texto.replace(/\s+/g, ' ').trim()
  return parrafo
}
