import { levantarRedLocal } from '@chotuve/red-local/levantar'
import { AdministracionDeAuthHttp } from '#red/auth/administracion_http'
import { AuthHttp } from '#red/auth/driver_http'
import { AdministracionDeMediaHttp } from '#red/media/administracion_http'
import { MediaHttp } from '#red/media/driver_http'
import { Cliente } from '#red/transporte/cliente'

type Recibido = { metodo: string; url: string; cabeceras: Record<string, unknown> }

let ultima = 0

/** Un e-mail que nadie usó, y una clave de las que hay que mandar tal como están. */
export const credencialesNuevas = () => ({
  email: `persona${++ultima}@chotuve.test`,
  clave: ' 1ñ😀 ',
})

/**
 * Los drivers HTTP contra una red local propia, que exige el token de app server y anota lo que le
 * llega: así la suite de cada contrato no depende de lo que dejaron las demás pruebas.
 */
export async function encenderRedDePrueba() {
  const recibidos: Recibido[] = []
  const alRecibir = (pedido: Recibido) => void recibidos.push(pedido)
  const red = await levantarRedLocal({
    datos: ':memory:',
    auth: { ignorarAppServerToken: false, costoClave: 2, alRecibir },
    media: { alRecibir },
  })
  const administrador = await sesionDeAdministrador(red.auth.url)
  const appServerToken = await darDeAlta(red.auth.url, administrador)
  const clientes: Cliente[] = []
  const conectar = (servidor: 'auth' | 'media', token: string | undefined = appServerToken) => {
    const cliente = new Cliente(servidor, {
      url: red[servidor].url,
      tiempoLimiteMs: 10_000,
      appServerToken: token,
    })
    clientes.push(cliente)
    return cliente
  }

  recibidos.length = 0
  const auth = new AuthHttp(conectar('auth'))
  return {
    recibidos,
    administrador,
    auth,
    media: new MediaHttp(conectar('media')),
    administracion: new AdministracionDeAuthHttp(conectar('auth')),
    administracionDeMedia: new AdministracionDeMediaHttp(conectar('media')),
    administracionConToken: (token: string) =>
      new AdministracionDeAuthHttp(conectar('auth', token)),
    authConToken: (token: string) => new AuthHttp(conectar('auth', token)),
    /** Alguien registrado, con lo que hace falta para entrar. */
    async registrar() {
      const credenciales = credencialesNuevas()
      const sesion = await auth.registrar(credenciales)
      if (!sesion) {
        throw new Error('El e-mail ya estaba tomado')
      }
      return { ...credenciales, ...sesion }
    },
    /** Lo que hace el administrador web con un usuario o con un video. */
    async editar(servidor: 'auth' | 'media', ruta: string, cambios: object) {
      await mandar('PUT', `${red[servidor].url}${ruta}`, cambios, administrador)
    },
    async apagar() {
      await Promise.all(clientes.map((cliente) => cliente.cerrar()))
      await red.cerrar()
    },
  }
}

export type RedDePrueba = Awaited<ReturnType<typeof encenderRedDePrueba>>

async function sesionDeAdministrador(url: string) {
  const { auth_token: token } = await mandar('POST', `${url}/usuario/admin`, {
    email: 'admin',
    password: 'admin',
  })
  return String(token)
}

async function darDeAlta(url: string, administrador: string) {
  const app = { url: 'http://app.test', nombre: 'El de la prueba' }
  const { token } = await mandar('POST', `${url}/app-server`, app, administrador)
  return String(token)
}

async function mandar(method: string, url: string, cuerpo: object, token?: string) {
  const respuesta = await fetch(url, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(cuerpo),
  })
  const contestado = (await respuesta.json()) as Record<string, unknown>
  if (!respuesta.ok) {
    throw new Error(`${method} ${url} contestó ${respuesta.status}`)
  }
  return contestado
}
