import type { Aplicacion } from '../comun/aplicacion.ts'
import { leerObjeto } from '../comun/cuerpo.ts'
import { esLaClave } from './claves.ts'
import { type Permisos, tokenDelPedido } from './permisos.ts'
import type { Tokens } from './tokens.ts'
import type { Usuarios } from './usuarios.ts'

interface Administrador {
  email: string
  clave: string
}

interface Dependencias {
  usuarios: Usuarios
  tokens: Tokens
  permisos: Permisos
  administrador: Administrador
}

/** Entrar y comprobar un token (`docs/contrato.md §9`). */
export function agregarRutasDeSesion(aplicacion: Aplicacion, dependencias: Dependencias): void {
  const { usuarios, tokens, permisos, administrador } = dependencias

  aplicacion.get('/usuario/sesion', permisos.exigirAppToken, async (contexto) => {
    const portador = await tokens.leer(tokenDelPedido(contexto) ?? '')
    if (portador?.tipo === 'admin') return contexto.json({ usuario_id: 0, es_admin: true })
    // El token dura diez años, pero vale mientras la persona exista y esté habilitada.
    if (portador?.tipo === 'usuario' && usuarios.buscar(portador.id)?.habilitado) {
      return contexto.json({ usuario_id: portador.id, es_admin: false })
    }
    return contexto.json({ message: 'El token de usuario es inválido.' }, 401)
  })

  aplicacion.post('/usuario/sesion', permisos.exigirAppToken, async (contexto) => {
    const { email, password: clave } = await leerObjeto(contexto)
    const usuario = typeof email === 'string' ? usuarios.buscarPorEmail(email) : null
    if (typeof clave !== 'string' || !usuario?.habilitado) return rechazo()
    if (!(await esLaClave(clave, usuario.clave))) return rechazo()

    const token = await tokens.firmar({ tipo: 'usuario', id: usuario.id })
    return contexto.json({ auth_token: token, id: usuario.id })

    function rechazo() {
      return contexto.json({ mensaje: 'Email o constraseña invalidos' }, 400)
    }
  })

  aplicacion.post('/usuario/admin', async (contexto) => {
    const { email, password: clave } = await leerObjeto(contexto)
    if (!email || !clave) return contexto.json({ error: 'Falta el e-mail o la clave' }, 400)
    if (email !== administrador.email || clave !== administrador.clave) {
      return contexto.json({ error: 'Credenciales inválidas' }, 401)
    }
    return contexto.json({ auth_token: await tokens.firmar({ tipo: 'admin' }) })
  })
}
