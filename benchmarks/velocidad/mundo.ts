import type { Proceso } from '../../tests/apoyo/procesos.ts'
import { encenderServidor } from '../../tests/apoyo/servidor.ts'
import { llenar } from './base.ts'
import {
  encenderBase,
  encenderPrograma,
  encenderSustitutos,
  entornoDelProducto,
  migrar,
} from './piezas.ts'

/** Lo que alguien pondría si auth le quedara lejos. */
const CON_CACHES = { CACHE_PERFILES_S: '60', CACHE_SESIONES_S: '10' }

/** Los tres que se comparan. */
export const SERVIDORES = ['producto', 'paquetes', 'desnudo'] as const

export type Cual = (typeof SERVIDORES)[number]

export type Medido = { url: string; pid: number; base: string }

export type Mundo = Awaited<ReturnType<typeof armarMundo>>

/** Un PostgreSQL, los simulados y los tres servidores, cada uno con su copia de la misma base. */
export async function armarMundo(
  compilado: string,
  { node = [], caches = false }: { node?: string[]; caches?: boolean } = {}
) {
  const postgres = await encenderBase()
  await postgres.consultar('CREATE DATABASE modelo')
  await migrar(compilado, postgres.url('modelo'))
  await llenar(postgres.url('modelo'))

  const sustitutos = await encenderSustitutos()
  const { auth, media } = sustitutos
  const servidores = new Map<Cual, Medido>()
  const procesos: Proceso[] = [sustitutos.proceso]
  for (const cual of SERVIDORES) {
    await postgres.consultar(`CREATE DATABASE ${cual} TEMPLATE modelo`)
    const DATABASE_URL = postgres.url(cual)
    if (cual === 'producto') {
      const entorno = entornoDelProducto(DATABASE_URL, sustitutos, node)
      const encendido = await encenderServidor(caches ? { ...entorno, ...CON_CACHES } : entorno, {
        compilado,
        listoEn: '/health/ready',
      })
      procesos.push(encendido)
      servidores.set(cual, { url: encendido.url, pid: encendido.pid, base: cual })
    } else {
      const entorno = { AUTH: auth, MEDIA: media, DATABASE_URL }
      const piso = await encenderPrograma('piso/servidor.ts', [cual], entorno)
      procesos.push(piso.proceso)
      servidores.set(cual, { url: piso.dice.url ?? '', pid: piso.proceso.pid, base: cual })
    }
  }

  const vacio = await encenderPrograma('piso/vacio.ts', [], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
  })
  procesos.push(vacio.proceso)

  return {
    servidores,
    /** El framework solo, que no usa ninguna base. */
    vacio: { url: vacio.dice.url ?? '', pid: vacio.proceso.pid, base: 'postgres' },
    pidDePostgres: postgres.pid,
    /** Cuántas sentencias recibió una base, y cuántas llamadas auth y media. */
    cuentas: async (base: string) => ({
      sentencias: await postgres.sentencias(base),
      llamadas: await sustitutos.llamadas(),
    }),
    async desarmar() {
      await Promise.all(procesos.map((proceso) => proceso.detener()))
      await postgres.detener()
    },
  }
}
