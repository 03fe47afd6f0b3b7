import { Secret } from '@adonisjs/core/helpers'
import { esDireccionHttp } from '#red/direccion_http'
import { leerCredenciales } from '#start/entorno/credenciales'
import { leerNodo, leerUrlDeFirebase } from '#start/entorno/firebase'
import { leerLimite, type Limite } from '#start/entorno/limite'
import { MODOS, nombreDeModo, type Modo } from '#start/entorno/modo'
import { leerProxyConfiable } from '#start/entorno/proxy_confiable'
import { leerUrlDeBase } from '#base/conexion/url'
import { leerUrlsDeReplicas } from '#base/conexion/urls_de_replicas'
import { conNombre, conPredeterminado, mala } from '#start/entorno/regla'
import { leerUrlDeRedis } from '#start/entorno/url_de_redis'

const LARGO_DE_CLAVE_DE_CIFRADO = 32

export function modo() {
  return (variable: string): Modo => {
    const nombre = nombreDeModo(process.env)
    const conocido = MODOS.find((candidato) => candidato === nombre)
    if (!conocido) {
      throw mala(
        variable,
        `el modo (NODE_ENV o FLASK_ENV) tiene que ser uno de ${MODOS.join(', ')}`
      )
    }
    return conocido
  }
}

export function uno<const Opciones extends readonly string[]>(
  opciones: Opciones,
  /** Como función si depende del modo, que puede estar en un `.env` y se conoce recién al validar. */
  predeterminada: Opciones[number] | (() => Opciones[number])
) {
  const siempre = typeof predeterminada === 'function' ? undefined : predeterminada
  return conPredeterminado(siempre, (variable, valor): Opciones[number] => {
    if (!valor) {
      return typeof predeterminada === 'function' ? predeterminada() : predeterminada
    }
    if (!opciones.includes(valor)) {
      throw mala(variable, `tiene que ser uno de ${opciones.join(', ')}`)
    }
    return valor
  })
}

export function texto(predeterminado: string) {
  return conPredeterminado(predeterminado, (_variable, valor): string => valor || predeterminado)
}

export function textoOpcional() {
  return (_variable: string, valor?: string): string | undefined => valor || undefined
}

/** Un secreto que viaja en un cuerpo: admite cualquier texto. */
export function secreto() {
  return (_variable: string, valor?: string): Secret<string> | undefined =>
    valor ? new Secret(valor) : undefined
}

export function entero(limites: { minimo: number; maximo: number; predeterminado: number }) {
  const { minimo, maximo, predeterminado } = limites
  return conPredeterminado(predeterminado, (variable, valor): number => {
    if (!valor) {
      return predeterminado
    }
    const numero = /^[0-9]{1,15}$/.test(valor) ? Number(valor) : Number.NaN
    if (!(numero >= minimo && numero <= maximo)) {
      throw mala(variable, `tiene que ser un entero entre ${minimo} y ${maximo}`)
    }
    return numero
  })
}

/** Un entero que, si no está, depende de otra cosa. */
export function enteroOpcional(limites: { minimo: number; maximo: number }) {
  const leer = entero({ ...limites, predeterminado: limites.minimo })
  return (variable: string, valor?: string): number | undefined =>
    valor ? leer(variable, valor) : undefined
}

/** En producción el puerto es obligatorio: lo asigna la plataforma. */
export function puerto(predeterminado: number) {
  const comoEntero = entero({ minimo: 0, maximo: 65_535, predeterminado })
  return conPredeterminado(predeterminado, (variable, valor): number => {
    if (!valor && nombreDeModo(process.env) === 'production') {
      throw mala(variable, 'falta, y en producción es obligatoria')
    }
    return comoEntero(variable, valor)
  })
}

/** Dirección http(s) con el `/` final ya quitado. Los nombres de host con `_` son válidos. */
export function url(predeterminada: string) {
  return conPredeterminado(predeterminada, (variable, valor): string => {
    const direccion = valor || predeterminada
    if (!esDireccionHttp(direccion)) {
      throw mala(variable, 'tiene que ser una dirección http:// o https://')
    }
    return direccion.replace(/\/+$/, '')
  })
}

/** Un proxy; muchos lo escriben sin `http://`. */
export function proxy() {
  return (variable: string, valor?: string): string | undefined =>
    valor ? url('')(variable, valor.includes('://') ? valor : `http://${valor}`) : undefined
}

/** Un secreto con el que se cifra: a uno corto se lo adivina probando. */
export function claveDeCifrado() {
  return (variable: string, valor?: string): Secret<string> | undefined => {
    if (valor && valor.length < LARGO_DE_CLAVE_DE_CIFRADO) {
      throw mala(variable, `tiene que tener ${LARGO_DE_CLAVE_DE_CIFRADO} caracteres o más`)
    }
    return valor ? new Secret(valor) : undefined
  }
}

/** Un secreto que viaja en una cabecera HTTP: solo admite los caracteres que una cabecera admite. */
export function secretoDeCabecera() {
  return (variable: string, valor?: string): Secret<string> | undefined => {
    if (!valor) {
      return undefined
    }
    if (!/^[\x21-\x7e]+$/.test(valor)) {
      throw mala(variable, 'solo puede tener caracteres ASCII imprimibles, sin espacios')
    }
    return new Secret(valor)
  }
}

export function urlDeBase() {
  return (variable: string, valor?: string) => {
    if (!valor) {
      throw mala(variable, 'falta, y es obligatoria')
    }
    return conNombre(variable, () => leerUrlDeBase(valor))
  }
}

export function urlsDeReplicas() {
  return (variable: string, valor?: string) =>
    valor ? conNombre(variable, () => leerUrlsDeReplicas(valor)) : []
}

export function credencialesDeFirebase() {
  return (variable: string, valor?: string) =>
    valor ? conNombre(variable, () => leerCredenciales(valor)) : undefined
}

export function urlDeFirebase(predeterminada: string) {
  return conPredeterminado(predeterminada, (variable, valor): string =>
    conNombre(variable, () => leerUrlDeFirebase(valor || predeterminada))
  )
}

/** La ruta de un nodo de Firebase; la de la raíz puede ser la de la base entera. */
export function nodo(predeterminado: string, { puedeSerVacia = false } = {}) {
  return conPredeterminado(predeterminado, (variable, valor): string =>
    conNombre(variable, () => leerNodo(valor || predeterminado, { puedeSerVacia }))
  )
}

export function urlDeRedis() {
  return (variable: string, valor?: string) =>
    valor ? conNombre(variable, () => leerUrlDeRedis(valor)) : undefined
}

export function limite(predeterminado: string) {
  return conPredeterminado(predeterminado, (variable, valor): Limite =>
    conNombre(variable, () => leerLimite(valor || predeterminado))
  )
}

export function proxyConfiable() {
  return (variable: string, valor?: string) =>
    valor ? conNombre(variable, () => leerProxyConfiable(valor)) : () => false
}
