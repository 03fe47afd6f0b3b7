import type { Aplicacion } from '../comun/aplicacion.ts'
import { leerObjeto } from '../comun/cuerpo.ts'
import { leerParametros } from '../comun/parametros.ts'
import { leerConsulta } from './consulta.ts'
import { interpretarId } from './identificadores.ts'
import { validarCambios } from './validar_cambios.ts'
import { validarVideo } from './validar_video.ts'
import type { Videos } from './videos.ts'

const PARAMETROS_MAXIMOS = 1000

/** Crear, listar, ver y editar videos (`docs/contrato.md §10`). */
export function agregarRutasDeVideos(aplicacion: Aplicacion, videos: Videos): void {
  aplicacion.post('/video', async (contexto) => {
    const resultado = validarVideo(await leerObjeto(contexto))
    if ('errores' in resultado) return contexto.json(resultado, 400)
    videos.crear(resultado.video)
    return contexto.json({}, 201)
  })

  aplicacion.get('/video', (contexto) => {
    const lectura = leerConsulta(leerParametros(contexto, PARAMETROS_MAXIMOS))
    if ('sinRespuesta' in lectura) return new Promise<Response>(() => {})
    if ('error' in lectura) return contexto.json(lectura, 400)
    return contexto.json(videos.listar(lectura.consulta))
  })

  aplicacion.get('/video/:id', (contexto) => {
    const id = interpretarId(contexto.req.param('id'))
    if (id === null) return contexto.json({}, 404)
    // Un id posible que no es de nadie no es un 404: es un 200 con `null`.
    return contexto.json(videos.buscar(id))
  })

  aplicacion.put('/video/:id', async (contexto) => {
    const resultado = validarCambios(await leerObjeto(contexto))
    const id = interpretarId(contexto.req.param('id'))
    if (id === null || !videos.buscar(id)) return contexto.json({}, 404)
    if ('errores' in resultado) return contexto.json(resultado, 400)
    videos.editar(id, resultado.cambios)
    return contexto.json(videos.buscar(id))
  })
}
