import type { Aplicacion } from '../comun/aplicacion.ts'
import { leerObjeto } from '../comun/cuerpo.ts'
import { leerPagina } from '../comun/paginado.ts'
import { leerParametros } from '../comun/parametros.ts'
import { esTextoGuardable, largoEnCaracteres } from '../comun/texto.ts'
import type { AppServers } from './app_servers.ts'
import { LARGO_MAXIMO } from './cambios.ts'
import type { Permisos } from './permisos.ts'
import type { Tokens } from './tokens.ts'

interface Dependencias {
  appServers: AppServers
  tokens: Tokens
  permisos: Permisos
}

/** El registro de app servers, que maneja quien administra (`docs/contrato.md §9`). */
export function agregarRutasDeAppServers(aplicacion: Aplicacion, dependencias: Dependencias): void {
  const { appServers, tokens, permisos } = dependencias

  aplicacion.get('/app-server/sesion', permisos.exigirAppToken, (contexto) => contexto.json({}))

  aplicacion.get('/app-server', permisos.exigirAdmin, (contexto) => {
    const pagina = leerPagina(leerParametros(contexto))
    if (!pagina) return contexto.json({ mensaje: 'offset y cantidad deben ser enteros.' }, 400)
    return contexto.json(appServers.listar(pagina))
  })

  aplicacion.post('/app-server', permisos.exigirAdmin, async (contexto) => {
    const { url, nombre } = await leerObjeto(contexto)
    if (!esTextoGuardable(url) || !esTextoGuardable(nombre) || !url || !nombre) {
      return contexto.json({ mensaje: 'Faltan la url o el nombre.' }, 400)
    }
    if (Math.max(largoEnCaracteres(url), largoEnCaracteres(nombre)) > LARGO_MAXIMO) {
      return contexto.json({ mensaje: 'La url o el nombre son muy largos.' }, 500)
    }

    const id = appServers.registrar(url, nombre)
    if (id === null) {
      return contexto.json({ mensaje: 'El app server ya se encuentra registrado.' }, 400)
    }
    return contexto.json({ id, token: await tokens.firmar({ tipo: 'app-server', id }) }, 201)
  })

  const ruta = '/app-server/:id{[0-9]+}'
  aplicacion.get(ruta, permisos.exigirAdmin, (contexto) => {
    const appServer = appServers.buscar(Number(contexto.req.param('id')))
    return appServer ? contexto.json(appServer) : contexto.json({}, 404)
  })

  aplicacion.delete(ruta, permisos.exigirAdmin, (contexto) => {
    const existia = appServers.borrar(Number(contexto.req.param('id')))
    return contexto.json({}, existia ? 200 : 404)
  })
}
