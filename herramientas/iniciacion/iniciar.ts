/*
| Lo que hace `bin/iniciar`. Corre antes de que haya nada instalado: solo usa lo que trae Node.
*/
import { reservarCarpeta } from './candado.ts'
import { prepararCarpeta, limpiarCarpeta } from './datos.ts'
import { encenderTodo } from './encender.ts'
import { AYUDA, leerOpciones, type Opciones } from './opciones.ts'
import { Procesos } from './procesos.ts'
import { exigirPuertosLibres } from './puertos.ts'

const procesos = new Procesos((nombre) =>
  terminar(1, `Se detuvo ${nombre}: se detiene todo lo demás.`)
)
let terminando = false

/** Detiene todo y termina. Manda lo primero que pasó: lo que sigue es consecuencia. */
async function terminar(estado: number, motivo?: string) {
  if (terminando) {
    return
  }
  terminando = true
  if (motivo) {
    process.stderr.write(`${motivo}\n`)
  }
  await procesos.detener()
  process.exit(estado)
}
for (const senial of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(senial, () => terminar(0))
}

const opciones = leerOpcionesOTerminar()
try {
  await exigirPuertosLibres(opciones)
  await prepararDatos(opciones)
  process.stdout.write(await encenderTodo(opciones, procesos))
} catch (error) {
  await terminar(1, error instanceof Error ? error.message : String(error))
}

async function prepararDatos({ datos, limpiar }: Opciones) {
  prepararCarpeta(datos)
  await reservarCarpeta(datos)
  if (limpiar) {
    limpiarCarpeta(datos)
  }
}

function leerOpcionesOTerminar(): Opciones {
  try {
    const leidas = leerOpciones(process.argv.slice(2), process.env)
    if (leidas) {
      return leidas
    }
    process.stdout.write(AYUDA)
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${AYUDA}`)
    process.exit(2)
  }
}
