import { levantarRedLocal, type OpcionesDeRedLocal, type RedLocal } from './levantar.ts'
import { AYUDA, leerOpciones } from './opciones_de_consola.ts'

type ErrorDelSistema = NodeJS.ErrnoException & { port?: number }

let red: RedLocal | undefined
// Antes de levantar nada: una señal que llega durante el arranque también termina bien.
for (const senial of ['SIGTERM', 'SIGINT'] as const) {
  process.on(senial, async () => {
    await red?.cerrar()
    process.exit(0)
  })
}

const opciones = leerOpcionesOTerminar()
red = await levantarOTerminar(opciones)
console.log(`Auth server listo en ${red.auth.url}`)
console.log(`Media server listo en ${red.media.url}`)
if (red.firebase) {
  console.log(`Firebase lista en http://localhost:${red.firebase.base.escucha.puerto}`)
  for (const [variable, valor] of Object.entries(red.firebase.entorno)) {
    console.log(`  ${variable}=${valor}`)
  }
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
    console.error(explicar(error as ErrorDelSistema, pedidas))
    process.exit(1)
  }
}

function explicar(error: ErrorDelSistema, { datos, host }: OpcionesDeRedLocal): string {
  if (error.code === 'EADDRINUSE') return `El puerto ${error.port} ya está ocupado.`
  if (error.code === 'EACCES' && error.port !== undefined) {
    return `No hay permiso para escuchar en el puerto ${error.port}.`
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `No se puede escuchar en ${host}: esta máquina no tiene esa dirección.`
  }
  return `No se pueden guardar los datos en ${datos} (${error.code ?? error.message}).`
}
