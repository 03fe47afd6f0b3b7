import { openSync } from 'node:fs'
import type { Entorno, Proceso } from '../../tests/apoyo/procesos.ts'
import { encenderServidor } from '../../tests/apoyo/servidor.ts'
import type { Poblacion } from '../velocidad/escenario.ts'
import {
  encenderBase,
  encenderSustitutos,
  entornoDelProducto,
  migrar,
} from '../velocidad/piezas.ts'
import { llenar } from './llenar.ts'

/** Lo que hace falta para una base de estas sin escribir a disco de a poco, y que nadie la toque mientras se mide. */
const AJUSTES = {
  shared_buffers: '1GB',
  maintenance_work_mem: '1GB',
  max_wal_size: '8GB',
  autovacuum: 'off',
}

/** El registro de cada pedido, que son millones, no lo lee nadie. */
const NADIE = () => openSync('/dev/null', 'w')

export type Mundo = Awaited<ReturnType<typeof armarMundo>>
export type Lugar = Awaited<ReturnType<Mundo['poblar']>>
export type Encendido = Awaited<ReturnType<Lugar['encender']>>

/** Un PostgreSQL donde poner varias bases, cada una con su gente, su auth y su media. */
async function armarMundo(compilado: string) {
  const postgres = await encenderBase(AJUSTES)
  const procesos: Proceso[] = []

  return {
    postgres,

    /** Una base con tantas filas y tanta gente; con menos de una fila no tiene ninguna. */
    async poblar(nombre: string, filas: number, personas: number) {
      const poblacion: Poblacion = { personas, videos: personas * 10 }
      await postgres.consultar(`CREATE DATABASE ${nombre}`)
      await migrar(compilado, postgres.url(nombre))
      if (filas > 0) {
        await llenar(postgres.url(nombre), { filas, ...poblacion })
      }
      const sustitutos = await encenderSustitutos([String(personas), String(poblacion.videos)])
      procesos.push(sustitutos.proceso)
      return {
        nombre,
        poblacion,
        sustitutos,
        url: postgres.url(nombre),
        consultar: (sentencia: string) => postgres.consultar(sentencia, nombre),

        /** Uno de los servidores de esta base; con otro `DATABASE_URL`, si se quiere. */
        async encender(cambios: Entorno = {}) {
          const entorno = { ...entornoDelProducto(postgres.url(nombre), sustitutos), ...cambios }
          const opciones = { compilado, listoEn: '/health/ready', escribeEn: NADIE() }
          const servidor = await encenderServidor(entorno, opciones)
          procesos.push(servidor)
          return { ...servidor, bucle: entorno.BUCLE ?? '' }
        },
      }
    },

    async desarmar() {
      await Promise.all(procesos.map((proceso) => proceso.detener('SIGKILL')))
      await postgres.detener()
    },
  }
}

/** Corre algo en un mundo que se desarma pase lo que pase. */
export async function enUnMundo(compilado: string, hacer: (mundo: Mundo) => Promise<void>) {
  const mundo = await armarMundo(compilado)
  try {
    await hacer(mundo)
  } finally {
    await mundo.desarmar()
  }
}
