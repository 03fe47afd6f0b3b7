import db from '@adonisjs/lucid/services/db'
import type { TestContext } from '@japa/runner/core'
import { levantarIntermediario } from '#tests/fallas/intermediario'
import { red } from '#tests/red'
import { encenderServidorAparte, pedirA } from '#tests/servidor_aparte'

/** Largas, para que en una máquina ocupada no venzan en el medio de una prueba. */
export const ENCENDIDAS = { CACHE_PERFILES_S: '600', CACHE_SESIONES_S: '300' }

/** Servidores con cachés y un auth que cuenta lo que le preguntan. */
export async function conCaches(
  prueba: TestContext['test'],
  entorno: Record<string, string> = {},
  cuantos = 1
) {
  // En la base de la corrida pueden quedar bajas de otras pruebas: su repaso le preguntaría a auth, y escribiría en
  // Redis, justo cuando se mira qué se hizo.
  await db.from('baja_en_curso').delete()
  const auth = await levantarIntermediario(red().auth.url)
  const servidores = await Promise.all(
    Array.from({ length: cuantos }, () =>
      encenderServidorAparte({ ...ENCENDIDAS, CHOTUVE_AUTH_URL: auth.url, ...entorno })
    )
  )
  prueba.cleanup(async () => {
    await Promise.all(servidores.map((servidor) => servidor.detener()))
    await auth.cerrar()
  })
  const urls = servidores.map(({ url }) => url)
  return {
    ...{ auth, servidores, urls, url: urls[0] ?? '' },
    /** Lo que se le preguntó a auth desde la última vez, sin su dirección. */
    preguntas() {
      const preguntas = auth.llamadas.map(({ metodo, url }) => `${metodo} ${url.split('?')[0]}`)
      auth.llamadas.length = 0
      return preguntas
    },
    async metricas(url = urls[0] ?? '') {
      const respuesta = await fetch(`${url}/metrics`)
      const texto = await respuesta.text()
      return texto.split('\n').filter((linea) => linea.startsWith('chotuve_cache'))
    },
  }
}

/** El nombre con que un servidor muestra a alguien. */
export async function nombreDe(url: string, id: number, token: string): Promise<unknown> {
  const { cuerpo } = await pedirA(url, `/usuario/${id}/perfil`, { token })
  return (cuerpo as { nombre?: unknown }).nombre
}

export async function estadoDe(url: string, token: string): Promise<number> {
  const { estado } = await pedirA(url, '/usuario/contacto', { token })
  return estado
}
