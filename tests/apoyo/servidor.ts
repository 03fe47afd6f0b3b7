import { lanzar, type Entorno } from './procesos.ts'
import { encender, SERVIDOR } from './programas.ts'
import { puertoLibre } from './puertos.ts'

export type Servidor = Awaited<ReturnType<typeof encenderServidor>>

type Opciones = {
  /** La carpeta de lo que se despliega, para correrlo ahí como quien lo despliega. */
  compilado?: string
  /** Lo que contesta cuando ya se lo puede usar. */
  listoEn?: string
  escribeEn?: number
}

/** Enciende un app server en su proceso y en un puerto libre, y espera a que conteste. */
export async function encenderServidor(
  entorno: Entorno,
  { compilado, listoEn = '/ping', escribeEn }: Opciones = {}
) {
  const puerto = await puertoLibre()
  const url = `http://127.0.0.1:${puerto}`
  const suyo = { ...entorno, PORT: String(puerto) }
  const proceso = compilado
    ? lanzar(['bin/server.js'], { cwd: compilado, entorno: suyo, escribeEn })
    : encender(process.execPath, SERVIDOR, suyo, escribeEn)
  try {
    await proceso.contesta(`${url}${listoEn}`)
  } catch (error) {
    await proceso.detener('SIGKILL')
    throw error
  }
  return { ...proceso, puerto, url }
}
