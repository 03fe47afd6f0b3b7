import type { DeQuien } from '#red/cache/contrato'

export type Compartido = { quien: number; valor: unknown }

/** Lo que guardan todos los servidores juntos. Si no anda es como si no hubiera nada: ninguna operación lanza. */
export abstract class Compartida {
  /** Lo que haya, y por cuántos milisegundos más vale. */
  abstract leer(
    cache: string,
    claves: string[]
  ): Promise<Map<string, Compartido & { quedanMs: number }>>

  /** No hace falta esperarlo. */
  abstract guardar(
    cache: string,
    valores: ReadonlyMap<string, Compartido>,
    ms: number
  ): Promise<void>

  /** Lo de alguien no vale más en ningún lado, y los demás procesos se enteran. */
  abstract olvidar(quien: DeQuien): Promise<void>

  /** @param alOlvidar otro proceso dijo que lo de alguien no vale más, o pudo decirlo sin que se lo oyera */
  abstract empezar(alOlvidar: (quien: DeQuien) => void): Promise<void>

  abstract detener(): void
}
