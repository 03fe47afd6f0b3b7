import type { Asiento } from '#auditoria/asentar'
import type Resolucion from '#models/resolucion'

type Cierre = {
  enCurso: Resolucion
  autor: number
  quien: string
  denuncias: number
  /** Si lo que se deshabilitó estaba habilitado; `null` si no se sabe. */
  estaba: boolean | null
}

/** Lo que se asienta al terminar: que se cerraron las denuncias y lo que se les pidió a los otros servidores. */
export function asientosDelCierre({ enCurso, autor, quien, denuncias, estaba }: Cierre): Asiento[] {
  const { tipo, cosa, resolucion } = enCurso
  const cierre: Asiento = {
    quien,
    que: 'denuncia.cerrar',
    sobre: `${tipo} ${cosa}`,
    antes: { estado: 'abierta' },
    despues: { estado: 'resuelta', resolucion, denuncias },
  }
  const cambio = { antes: { habilitado: estaba }, despues: { habilitado: false } }
  switch (resolucion) {
    case 'video-deshabilitado':
      return [{ quien, que: 'video.deshabilitar', sobre: `video ${cosa}`, ...cambio }, cierre]
    case 'usuario-deshabilitado':
      return [{ quien, que: 'usuario.deshabilitar', sobre: `usuario ${autor}`, ...cambio }, cierre]
    case 'comentario-eliminado':
    case 'desestimada':
      return [cierre]
  }
}
