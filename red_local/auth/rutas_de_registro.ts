import type { Aplicacion } from '../comun/aplicacion.ts'
import { leerObjeto } from '../comun/cuerpo.ts'
import { esTextoGuardable, largoEnCaracteres } from '../comun/texto.ts'
import { resumirClave } from './claves.ts'
import { LARGO_MAXIMO } from './cambios.ts'
import type { Permisos } from './permisos.ts'
import type { Tokens } from './tokens.ts'
import type { Usuarios } from './usuarios.ts'

interface Dependencias {
  usuarios: Usuarios
  tokens: Tokens
  permisos: Permisos
  emailDelAdministrador: string
  costoClave: number
}

/** El alta de usuarios y el cambio de clave (`docs/contrato.md §9`). */
export function agregarRutasDeRegistro(aplicacion: Aplicacion, dependencias: Dependencias): void {
  const { usuarios, tokens, permisos, emailDelAdministrador, costoClave } = dependencias

  aplicacion.post('/usuario', permisos.exigirAppTokenOAdmin, async (contexto) => {
    const { email, password: clave } = await leerObjeto(contexto)
    if (!esTextoGuardable(email) || email === '') {
      return contexto.json({ errores: { email: 'El mail es obligatorio' } }, 400)
    }
    if (!esTextoGuardable(clave) || clave === '') {
      return contexto.json({ errores: { password: 'La clave es obligatoria' } }, 400)
    }
    if (largoEnCaracteres(email) > LARGO_MAXIMO) {
      return contexto.json({ mensaje: 'El mail es muy largo.' }, 500)
    }

    const tomado = email === emailDelAdministrador
    const id = tomado ? null : usuarios.registrar(email, await resumirClave(clave, costoClave))
    if (id === null) {
      return contexto.json({ errores: { email: 'El mail ya se encuentra registrado' } }, 400)
    }
    return contexto.json({ auth_token: await tokens.firmar({ tipo: 'usuario', id }), id }, 201)
  })

  const ruta = '/usuario/:id{[0-9]+}/clave'
  aplicacion.put(ruta, permisos.exigirAppTokenOAdmin, async (contexto) => {
    const { password: clave } = await leerObjeto(contexto)
    if (!esTextoGuardable(clave) || clave === '') {
      return contexto.json({ mensaje: 'La clave es obligatoria.' }, 400)
    }
    const resumen = await resumirClave(clave, costoClave)
    const existe = usuarios.cambiarClave(Number(contexto.req.param('id')), resumen)
    return contexto.json({}, existe ? 200 : 404)
  })
}
