import { explicarComando } from '#consola/ayuda/explicar_comando'
import { listarComandos } from '#consola/ayuda/listar_comandos'
import type { Orden } from '#consola/ayuda/orden'
import type { Pantalla } from '#consola/ayuda/pantalla'
import { sugerencia } from '#consola/ayuda/parecidos'
import type { Anotado } from '#consola/indice/indice'

export type Respuesta =
  | { tipo: 'texto'; lineas: string[] }
  | { tipo: 'mal-usado'; motivo: string }
  | { tipo: 'correr'; comando: Anotado }

/** Lo que se contesta sin la aplicación, o el comando que hay que correr con ella. */
export function contestar(
  orden: Orden,
  comandos: Anotado[],
  pantalla: Pantalla,
  version: string
): Respuesta {
  if (orden.tipo === 'version') {
    return { tipo: 'texto', lineas: [version] }
  }
  if (orden.tipo === 'lista') {
    return listar(orden, comandos, pantalla)
  }
  const nombre = orden.tipo === 'ayuda' ? orden.comando : orden.nombre
  const comando = comandos.find(
    ({ commandName, aliases }) => commandName === nombre || aliases.includes(nombre)
  )
  if (!comando) {
    return noExiste(nombre, comandos)
  }
  return orden.tipo === 'ayuda'
    ? { tipo: 'texto', lineas: explicarComando(comando, pantalla) }
    : { tipo: 'correr', comando }
}

function listar(
  { grupos, json }: Extract<Orden, { tipo: 'lista' }>,
  comandos: Anotado[],
  pantalla: Pantalla
): Respuesta {
  const hay = [...new Set(comandos.flatMap(({ namespace }) => namespace ?? []))]
  const falta = grupos.find((grupo) => !hay.includes(grupo))
  if (falta !== undefined) {
    return { tipo: 'mal-usado', motivo: `No hay comandos de ${falta}.${sugerencia(falta, hay)}` }
  }
  const elegidos =
    grupos.length > 0
      ? comandos.filter(({ namespace }) => namespace !== null && grupos.includes(namespace))
      : comandos
  return {
    tipo: 'texto',
    lineas: json ? [JSON.stringify(elegidos, null, 2)] : listarComandos(elegidos, pantalla),
  }
}

/** Un grupo a secas es como pedir que se lo liste. */
function noExiste(nombre: string, comandos: Anotado[]): Respuesta {
  const suyos = comandos.filter(({ namespace }) => namespace === nombre)
  const sugeridos =
    suyos.length > 0
      ? ` Los de ${nombre}: ${suyos.map(({ commandName }) => commandName).join(', ')}.`
      : sugerencia(
          nombre,
          comandos.map(({ commandName }) => commandName)
        )
  return {
    tipo: 'mal-usado',
    motivo: `No existe el comando ${nombre}.${sugeridos || ' Con «list» se ven todos.'}`,
  }
}
