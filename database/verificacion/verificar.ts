import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { compararCuenta, repararCuenta, type CuentaDistinta } from '#database/cuentas/comparar'
import type { Cuenta } from '#database/cuentas/cuenta'
import { DENUNCIAS } from '#database/cuentas/denuncias'
import { POR_DIA } from '#database/cuentas/por_dia'
import { POR_ESTADO } from '#database/cuentas/por_estado'
import { personasSinAuth, videosSinMedia } from '#database/verificacion/huerfanos'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { compararContadores, type Diferencia } from '#videos/contadores/comparar'
import { siguientesVideos } from '#videos/contadores/recorrer'
import { repararContadores } from '#videos/contadores/reparar'

/** En este orden. */
const PASOS = ['cuentas', 'contadores', 'personas', 'videos'] as const

export type Paso = (typeof PASOS)[number]

/** Por dónde va: lo último que se miró de un paso. */
export type Marca = { paso: Paso; despuesDe: string }

type Suma<Ejemplo> = { mirados: number; distintos: number; ejemplos: Ejemplo[] }

export type Verificado = {
  cuentas: Suma<CuentaDistinta>
  contadores: Suma<Diferencia>
  personas: Suma<string>
  videos: Suma<string>
  /** Por dónde seguir, si se lo cortó. */
  cortado: Marca | null
}

type Opciones = {
  reparar: boolean
  /** Si se les pregunta a los otros servidores. */
  huerfanos: boolean
  quien: string
  desde?: Marca | undefined
  signal: AbortSignal
  /** Cuánto va de un paso y, si se sabe, de cuánto. */
  alAvanzar: (paso: Paso, mirados: number, total: number | undefined) => void
}

const VIDEOS_POR_TANDA = 200

/** Cuántos se nombran: puede haber millones. */
const EJEMPLOS = 100

/** Lo que queda por mirar de un paso después de una tanda; `null` si terminó. */
type Avance<Ejemplo> = { marca: string; mirados: number; distintos: Ejemplo[] } | null

/**
 * Compara lo contado con las filas, y lo que hay acá con lo que conocen los otros servidores, de a tandas: no junta
 * todo, no detiene a quien escribe, y se puede cortar y seguir.
 */
@inject()
export class VerificarBase {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  async ejecutar(opciones: Opciones): Promise<Verificado> {
    const { desde, huerfanos, signal } = opciones
    const verificado: Verificado = {
      cuentas: nada(),
      contadores: nada(),
      personas: nada(),
      videos: nada(),
      cortado: null,
    }
    const tandas = this.#tandas(opciones)
    const primero = PASOS.indexOf(desde?.paso ?? 'cuentas')
    for (const paso of PASOS.slice(primero)) {
      if (!huerfanos && (paso === 'personas' || paso === 'videos')) {
        continue
      }
      let marca = desde?.paso === paso ? desde.despuesDe : ''
      const total = await cuantosQuedan(paso, marca)
      for (;;) {
        if (signal.aborted) {
          return { ...verificado, cortado: { paso, despuesDe: marca } }
        }
        const avance = await tandas[paso](marca)
        if (!avance) {
          break
        }
        marca = avance.marca
        anotar(verificado[paso], avance)
        opciones.alAvanzar(paso, verificado[paso].mirados, total)
      }
    }
    return verificado
  }

  #tandas({ reparar, quien }: Opciones) {
    return {
      cuentas: (marca: string) => mirarCuenta(Number(marca), reparar ? quien : null),
      contadores: (marca: string) => mirarContadores(marca, reparar ? quien : null),
      personas: async (marca: string) => {
        const tanda = await personasSinAuth(this.auth, Number(marca))
        return tanda && { ...tanda, marca: String(tanda.marca), distintos: tanda.faltan }
      },
      videos: async (marca: string) => {
        const tanda = await videosSinMedia(this.media, marca)
        return tanda && { ...tanda, distintos: tanda.faltan }
      },
    } satisfies Record<Paso, (marca: string) => Promise<Avance<unknown>>>
  }
}

const CUENTAS: [Cuenta, string][] = [POR_DIA, POR_ESTADO, DENUNCIAS].flatMap((cuenta) =>
  Object.keys(cuenta.tablas).map((tabla): [Cuenta, string] => [cuenta, tabla])
)

/** De las personas no se sabe sin recorrerlas. */
async function cuantosQuedan(paso: Paso, marca: string): Promise<number | undefined> {
  if (paso === 'cuentas') {
    return CUENTAS.length - Number(marca)
  }
  if (paso === 'personas') {
    return undefined
  }
  const fila = await db
    .from('contador_video')
    .where('video', '>', marca)
    .count('* as total')
    .first()
  return Number(fila?.total)
}

/** Una tabla contada por vez; la marca es cuántas ya se miraron. */
async function mirarCuenta(orden: number, quien: string | null): Promise<Avance<CuentaDistinta>> {
  const [cuenta, tabla] = CUENTAS[orden] ?? []
  if (!cuenta || !tabla) {
    return null
  }
  const distintos = quien
    ? await repararCuenta(cuenta, tabla, quien)
    : await compararCuenta(cuenta, tabla, db.connection())
  return { marca: String(orden + 1), mirados: 1, distintos }
}

async function mirarContadores(
  despuesDe: string,
  quien: string | null
): Promise<Avance<Diferencia>> {
  const videos = await siguientesVideos(despuesDe, VIDEOS_POR_TANDA)
  const marca = videos.at(-1)
  if (marca === undefined) {
    return null
  }
  const distintos = await compararContadores(videos, db.connection())
  for (const { video } of quien ? distintos : []) {
    await repararContadores({ video, quien: quien ?? '' })
  }
  return { marca, mirados: videos.length, distintos }
}

const nada = () => ({ mirados: 0, distintos: 0, ejemplos: [] })

function anotar(
  suma: Suma<unknown>,
  { mirados, distintos }: { mirados: number; distintos: unknown[] }
) {
  suma.mirados += mirados
  suma.distintos += distintos.length
  suma.ejemplos.push(...distintos.slice(0, EJEMPLOS - suma.ejemplos.length))
}
