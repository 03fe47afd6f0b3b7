import { TIPOS_DE_ACCION, type Accion, type DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import {
  Anotador,
  enumerar,
  repetir,
  ReglasInvalidas,
  type ErrorDeRegla,
} from '#reglas/lenguaje/errores'
import { LectorDeCondiciones } from '#reglas/lenguaje/leer_condiciones'
import { LIMITES } from '#reglas/lenguaje/limites'
import { esObjeto, rechazarDesconocidas } from '#reglas/lenguaje/objetos'

const CLAVES = ['nombre', 'descripcion', 'condiciones', 'acciones', 'habilitada', 'orden']

/** Claves de una regla ya guardada, que quien la manda de vuelta no tiene por qué sacar. */
const DE_SOLO_LECTURA = ['id', 'creada', 'modificada']

type Lectura =
  { definicion: DefinicionDeRegla; errores: [] } | { definicion: null; errores: ErrorDeRegla[] }

/** Lee una regla que escribió alguien. La que se lee sin errores se puede guardar y evaluar. */
export function leerDefinicion(valor: unknown): Lectura {
  const anotador = new Anotador()
  if (!esObjeto(valor)) {
    return { definicion: null, errores: [{ lugar: '', mensaje: 'una regla es un objeto JSON' }] }
  }
  rechazarDesconocidas(valor, [...CLAVES, ...DE_SOLO_LECTURA], '', anotador)
  const nombre = leerNombre(valor.nombre, anotador)
  const descripcion = leerTexto(
    valor.descripcion ?? '',
    'descripcion',
    LIMITES.descripcion,
    anotador
  )
  const condiciones = new LectorDeCondiciones(anotador).leer(valor.condiciones, 'condiciones')
  const acciones = leerAcciones(valor.acciones, anotador)
  const { habilitada = true, orden } = valor
  if (typeof habilitada !== 'boolean') {
    anotador.anotar('habilitada', 'tiene que ser true o false')
  }
  if (typeof orden !== 'number' || !Number.isInteger(orden) || Math.abs(orden) > LIMITES.orden) {
    anotador.anotar('orden', `tiene que ser un entero entre -${LIMITES.orden} y ${LIMITES.orden}`)
  }
  const { errores } = anotador
  if (
    errores.length > 0 ||
    nombre === undefined ||
    descripcion === undefined ||
    !condiciones ||
    !acciones
  ) {
    return { definicion: null, errores }
  }
  return {
    definicion: {
      nombre,
      descripcion,
      condiciones,
      acciones,
      habilitada: habilitada === true,
      orden: Number(orden),
    },
    errores: [],
  }
}

/** @throws ReglasInvalidas si no se puede guardar */
export function exigirDefinicion(valor: unknown): DefinicionDeRegla {
  const { definicion, errores } = leerDefinicion(valor)
  if (!definicion) {
    throw new ReglasInvalidas(errores)
  }
  return definicion
}

function leerNombre(valor: unknown, anotador: Anotador): string | undefined {
  const nombre = leerTexto(valor, 'nombre', LIMITES.nombre, anotador)
  if (nombre?.trim() === '') {
    return anotador.anotar('nombre', 'no puede estar vacío')
  }
  // La consola toma un número por el id de la regla.
  if (nombre !== undefined && /^\d+$/.test(nombre)) {
    return anotador.anotar('nombre', 'no puede ser un número')
  }
  return nombre
}

function leerTexto(
  valor: unknown,
  lugar: string,
  maximo: number,
  anotador: Anotador
): string | undefined {
  if (typeof valor !== 'string') {
    return anotador.anotar(lugar, 'tiene que ser un texto')
  }
  if (valor.includes('\0') || !valor.isWellFormed()) {
    return anotador.anotar(lugar, 'tiene caracteres inválidos')
  }
  return [...valor].length > maximo
    ? anotador.anotar(lugar, `no puede pasar de ${maximo} caracteres`)
    : valor
}

function leerAcciones(valor: unknown, anotador: Anotador): Accion[] | undefined {
  if (!Array.isArray(valor) || valor.length === 0 || valor.length > LIMITES.acciones) {
    return anotador.anotar(
      'acciones',
      `tiene que ser una lista de 1 a ${LIMITES.acciones} acciones`
    )
  }
  return valor
    .map((accion, posicion) => leerAccion(accion, `acciones[${posicion}]`, anotador))
    .filter((accion) => accion !== undefined)
}

function leerAccion(valor: unknown, lugar: string, anotador: Anotador): Accion | undefined {
  if (!esObjeto(valor)) {
    return anotador.anotar(lugar, 'tiene que ser un objeto')
  }
  rechazarDesconocidas(valor, ['tipo', 'cantidad'], lugar, anotador)
  const tipo = TIPOS_DE_ACCION.find((conocido) => conocido === valor.tipo)
  if (!tipo) {
    return anotador.anotar(
      `${lugar}.tipo`,
      `no existe la acción «${repetir(valor.tipo)}» (hay: ${enumerar(TIPOS_DE_ACCION)})`
    )
  }
  const { cantidad } = valor
  if (typeof cantidad !== 'number' || !(Math.abs(cantidad) <= LIMITES.cantidad)) {
    return anotador.anotar(
      `${lugar}.cantidad`,
      `tiene que ser un número entre -${LIMITES.cantidad} y ${LIMITES.cantidad}`
    )
  }
  return { tipo, cantidad }
}
