import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import type { Muestra } from '#muro/probar_reglas'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { leerConjunto } from '#reglas/lenguaje/leer_conjunto'
import { leerVideosSupuestos } from '#reglas/lenguaje/leer_hechos'
import { leerCuerpo } from '#validators/cuerpo'
import { leerPagina } from '#validators/pagina'
import { leerUsuarioId } from '#validators/solicitud'

/**
 * Corre algo que puede encontrar inválidas las reglas que llegaron.
 *
 * @throws Rechazo 400 que dice qué está mal en cada lugar
 */
export async function conReglasValidas<Resultado>(
  tarea: () => Resultado | Promise<Resultado>
): Promise<Resultado> {
  try {
    return await tarea()
  } catch (error) {
    if (!(error instanceof ReglasInvalidas)) {
      throw error
    }
    const errores = error.errores.map(({ lugar, mensaje }) => [lugar, mensaje])
    const mensaje = error.message.replaceAll('\n', '. ')
    throw new Rechazo(400, { mensaje, errores: Object.fromEntries(errores) })
  }
}

type Prueba = { muestra: Muestra; propuesta: DefinicionDeRegla[] | null }

/**
 * Con qué probar las reglas, y cuáles: las del cuerpo o, si no trae, las que rigen.
 *
 * @throws Rechazo 400 si no dice con qué, o lo que dice no es válido
 */
export async function leerPrueba(request: HttpRequest): Promise<Prueba> {
  const { hechos, usuario_id: usuarioId, reglas } = leerCuerpo(request)
  if ((hechos === undefined) === (usuarioId === undefined)) {
    throw Rechazo.conMensaje(400, 'Hace falta uno solo de hechos y usuario_id.')
  }
  return conReglasValidas(() => ({
    muestra:
      usuarioId === undefined
        ? { videos: leerVideosSupuestos(hechos) }
        : { espectador: exigirId(usuarioId), pagina: leerPagina(request) },
    propuesta: reglas === undefined || reglas === null ? null : leerConjunto(reglas),
  }))
}

function exigirId(valor: unknown): number {
  const usuarioId = leerUsuarioId(valor)
  if (usuarioId === 'invalido') {
    throw Rechazo.conMensaje(400, 'El usuario_id tiene que ser un entero mayor que 0.')
  }
  if (usuarioId === 'desconocido') {
    throw Rechazo.conMensaje(404, 'El usuario no existe.')
  }
  return usuarioId
}
