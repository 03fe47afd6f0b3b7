import { levantarRedLocal, type OpcionesDeRedLocal, type RedLocal } from './levantar.ts'
import { AYUDA, leerOpciones } from './opciones_de_consola.ts'

const opciones = leerOpcionesOTerminar()
const red = await levantarOTerminar(opciones)

console.log(`Auth server listo en ${red.auth.url}`)
console.log(`Media server listo en ${red.media.url}`)

for (const senial of ['SIGTERM', 'SIGINT'] as const) {
  process.on(senial, async () => {
    await red.cerrar()
    process.exit(0)
  })
}

function leerOpcionesOTerminar(): OpcionesDeRedLocal {
  try {
    const leidas = leerOpciones(process.argv.slice(2), process.env)
    if (leidas) return leidas
    process.stdout.write(AYUDA)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.error('Con --ayuda se listan las opciones.')
    process.exit(2)
  }
}

async function levantarOTerminar(pedidas: OpcionesDeRedLocal): Promise<RedLocal> {
  try {
    return await levantarRedLocal(pedidas)
  } catch (error) {
    console.error(explicar(error as NodeJS.ErrnoException & { port?: number }, pedidas))
    process.exit(1)
  }
}

function explicar(
  error: NodeJS.ErrnoException & { port?: number },
  { datos, host }: OpcionesDeRedLocal
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `El puerto ${error.port} ya está ocupado.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `No se puede escuchar en ${host}: esta máquina no tiene esa dirección.`
    case 'EACCES':
      if (error.syscall === 'listen')
        return `No hay permiso para escuchar en el puerto ${error.port}.`
      break
  }
  return `No se pudo levantar la red local con los datos en ${datos}: ${error.message}`
}
