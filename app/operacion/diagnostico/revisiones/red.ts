import { aviso, bien, mal, type Revision } from '#operacion/diagnostico/revision'
import { ErrorDeRed, type MotivoDeRed, type Servidor } from '#red/errores'
import type { LoPublicoDeLaRed } from '#red/publico/contrato'

/** Bastante más que el límite de una llamada y su repetición, salvo que se lo haya subido mucho. */
const LIMITE_MS = 15_000

type Opciones = {
  red: () => Promise<LoPublicoDeLaRed>
  urls: Record<Servidor, string>
  conToken: boolean
  enProduccion: boolean
}

const VARIABLE: Record<Servidor, string> = { auth: 'CHOTUVE_AUTH_URL', media: 'CHOTUVE_MEDIA_URL' }

const MOTIVOS: Partial<Record<MotivoDeRed, string>> = {
  'inalcanzable': 'no hay nadie en esa dirección, o cortó',
  'tiempo-agotado': 'no contestó a tiempo',
}

/** @throws Error que lo dice sin los códigos de la conexión */
function explicar(error: unknown): never {
  const motivo = error instanceof ErrorDeRed ? MOTIVOS[error.motivo] : undefined
  throw motivo === undefined ? error : new Error(motivo, { cause: error })
}

const REGISTRAR =
  'Registralo con bin/ace app-server:registrar y poné en APP_SERVER_TOKEN el que escribe.'

/** Que los otros servidores contesten, y que auth acepte a este. */
export function revisionesDeLaRed({ red, urls, conToken, enProduccion }: Opciones): Revision[] {
  const contesta = (servidor: Servidor): Revision => ({
    nombre: servidor,
    limiteMs: LIMITE_MS,
    siFalla: `Revisá ${VARIABLE[servidor]} (${urls[servidor]}) y que ese servidor esté encendido.`,
    revisar: async () => {
      const publico = await red()
      await publico.contesta(servidor).catch(explicar)
      return bien(`contesta en ${urls[servidor]}`)
    },
  })

  const token = async () => {
    const publico = await red()
    const aceptado = await publico.aceptaNuestroToken().catch(explicar)
    if (!aceptado) {
      return mal(
        conToken ? 'auth no acepta APP_SERVER_TOKEN' : 'falta APP_SERVER_TOKEN, y auth lo pide',
        REGISTRAR
      )
    }
    if (conToken) {
      return bien('auth lo acepta')
    }
    return enProduccion
      ? aviso(
          'auth no se lo pide a nadie',
          'En producción, que auth corra sin IGNORAR_APP_SERVER_TOKEN.'
        )
      : bien('auth no lo pide')
  }

  return [
    contesta('auth'),
    {
      nombre: 'token',
      limiteMs: LIMITE_MS,
      siFalla: 'Primero, lo de auth.',
      revisar: token,
    },
    contesta('media'),
  ]
}
