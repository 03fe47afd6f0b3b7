import type { ExplicarMuro } from '#muro/explicar_muro'
import { describirCambio } from '#reglas/lenguaje/describir'

type Explicado = Awaited<ReturnType<ExplicarMuro['ejecutar']>>[number]

/** Un lugar del muro, con lo que le sumó cada regla y sus hechos. */
export const explicarLugar = ({ aportes, hechos, autor, ...lugar }: Explicado) => ({
  ...lugar,
  autor: autor?.email ?? null,
  aportes: aportes.map(({ regla, cambio, condiciones }) => ({
    regla,
    cambio: describirCambio(cambio),
    porque: condiciones.map(({ condicion, cumple }) => (cumple ? condicion : `no ${condicion}`)),
  })),
  hechos: Object.entries(hechos).map(([hecho, valor]) => ({
    hecho,
    valor: typeof valor === 'number' ? Math.round(valor * 10) / 10 : String(valor),
  })),
})
