import { anotarIngreso } from '#dispositivos/dispositivos'

type Registro = { warn(objeto: object, mensaje: string): void }

/** Qué se hace cuando alguien entra. */
export abstract class Ingresos {
  abstract anotar(usuarioId: number): Promise<void>
}

/** Sin Firebase no hay dispositivos. */
export class SinDispositivos extends Ingresos {
  async anotar() {}
}

/** Anota el ingreso. Que no se pueda no le impide a nadie entrar. */
export class IngresosEnLaBase extends Ingresos {
  constructor(private readonly registro: Registro) {
    super()
  }

  async anotar(usuarioId: number) {
    // El administrador no es una persona: no tiene dispositivo.
    if (usuarioId < 1) {
      return
    }
    try {
      await anotarIngreso(usuarioId)
    } catch (error) {
      const motivo = error instanceof Error ? error.message : String(error)
      this.registro.warn({ usuario: usuarioId, motivo }, 'No se pudo anotar un ingreso')
    }
  }
}
