/** Lo que un comando se dice a sí mismo, y nadie configuró. */
const puestas = new Set<string>()

/** Le da un valor a una variable que no lo tiene, solo para este comando. */
export function ponerEnLaConsola(variable: string, valor: string) {
  if (!process.env[variable]) {
    process.env[variable] = valor
    puestas.add(variable)
  }
}

/** Si el valor que tiene es de la consola: a quien pregunta por la configuración no le dice nada. */
export const esDeLaConsola = (variable: string) => puestas.has(variable)
