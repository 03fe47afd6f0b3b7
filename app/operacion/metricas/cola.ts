import { Gauge, type Registry } from 'prom-client'
import { aTiempo } from '#base/a_tiempo'
import type { ColaReciente } from '#operacion/cola_reciente'
import type { EstadoDeCola } from '#entregas/estado_de_la_cola'

/** Lo más que espera a la base quien lee las métricas. */
const LIMITE_MS = 1_000

const MEDIDAS: { name: string; help: string; de: (cola: EstadoDeCola) => number }[] = [
  {
    name: 'chotuve_cola_pendientes',
    help: 'Entregas pendientes, por cola',
    de: ({ pendientes }) => pendientes,
  },
  {
    name: 'chotuve_cola_reintentandose',
    help: 'Entregas pendientes que ya fallaron alguna vez',
    de: ({ reintentandose }) => reintentandose,
  },
  {
    name: 'chotuve_cola_espera_segundos',
    help: 'Cuánto hace que espera la entrega pendiente más vieja; 0 si no hay',
    de: ({ esperaSegundos }) => esperaSegundos ?? 0,
  },
]

/**
 * Lo de la cola sale de la base y no de lo que hizo este proceso: así se ve también lo que entrega
 * `cola:trabajar`, y cualquier servidor dice lo mismo. Si la base no está, leer las métricas anda igual.
 */
export function medirCola(registro: Registry, { estado, entregas }: ColaReciente) {
  const registers = [registro]
  // `collect` de cada medida corre a la vez que los demás: todos esperan la misma lectura.
  const alDia = (dato: { actualizar(): Promise<void> }) =>
    aTiempo(dato.actualizar(), LIMITE_MS).catch(() => {})

  for (const { name, help, de } of MEDIDAS) {
    new Gauge({
      name,
      help,
      labelNames: ['cola'],
      registers,
      async collect() {
        await alDia(estado)
        this.reset()
        estado.ultimo?.forEach((una) => this.set({ cola: una.cola }, de(una)))
      },
    })
  }
  new Gauge({
    name: 'chotuve_entregas',
    help: 'Entregas que hay en la base, por cola y estado',
    labelNames: ['cola', 'estado'],
    registers,
    async collect() {
      await alDia(entregas)
      this.reset()
      entregas.ultimo?.forEach(({ cola, estado: cual, cantidad }) =>
        this.set({ cola, estado: cual }, cantidad)
      )
    },
  })
  new Gauge({
    name: 'chotuve_base_contesta',
    help: '1 si se pudo leer la cola de la base, 0 si no',
    registers,
    async collect() {
      await alDia(estado)
      this.set(Number(estado.ultimo !== null))
    },
  })
}
