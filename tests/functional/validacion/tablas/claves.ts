import type { Tabla } from '../ataque.js'
import { enCampo, ILEGIBLES, justos, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { entrar } from '../lo_guardado.js'
import type { Mundo } from '../mundo.js'
import { BIEN, conMensaje, INVALIDO } from '../respuestas.js'

const RECHAZADA = conMensaje(400, 'La nueva clave es inválida.')
const CAMBIO = { ruta: '/usuario/clave', cuerpo: { password: 'otra' } }

/** Con el estado de entrar con ella: 200. */
const vuelve = (clave: string) => ({
  lee: ({ ana }: Mundo) => entrar(ana.email, clave),
  igual: 200,
})

export const claves: Tabla = {
  'PUT /usuario/clave': {
    ataques: [
      ...sinSesion(CAMBIO),
      ...comoAdministrador(CAMBIO),
      ...cuerposMalos(CAMBIO, INVALIDO),
      ...sinCampo(CAMBIO, 'password', RECHAZADA),
      ...enCampo(
        CAMBIO,
        'password',
        { 'vacía': '', 'un entero enorme': 1e300, ...NO_TEXTOS, ...ILEGIBLES },
        RECHAZADA
      ),
    ],
    aceptados: [
      ...cuerposRaros({ ...CAMBIO, vuelve: vuelve('otra') }, BIEN),
      ...Object.entries({ ...justos(5_000), 'un megabyte': 'a'.repeat(1_000_000) }).map(
        ([nombre, clave]) => ({
          nombre,
          ruta: '/usuario/clave',
          cuerpo: { password: clave },
          ...BIEN,
          vuelve: vuelve(clave),
        })
      ),
    ],
  },
}
