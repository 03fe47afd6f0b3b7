import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { comoGrafico, comoRazones, comoTabla, type Resultado } from './informe.ts'

/** Deja la tabla, los datos y el gráfico donde se los busca. Devuelve la tabla, con dónde quedó. */
export function guardar(resultados: Resultado[]): string {
  const carpeta = 'tmp/rendimiento'
  mkdirSync(carpeta, { recursive: true })
  const [procesador] = cpus()
  const maquina = `${new Date().toISOString()} · ${cpus().length} × ${procesador?.model} · Node ${process.version}`
  const informe = `${maquina}\n\n${comoRazones(resultados)}\n\n${comoTabla(resultados)}\n`
  writeFileSync(join(carpeta, 'tabla.md'), informe)
  writeFileSync(
    join(carpeta, 'datos.json'),
    `${JSON.stringify({ maquina, resultados }, null, 2)}\n`
  )
  writeFileSync(join(carpeta, 'grafico.svg'), comoGrafico(resultados))
  return `${informe}\nQuedó en ${carpeta}/: tabla.md, datos.json y grafico.svg`
}
