import { cuantas, type Olvido } from '#bajas/olvidar/olvido'

/** Donde la persona está escrita en un texto: lo que se denunció de ella y lo que hizo quien administra. */
const escritaEn = (
  tabla: string,
  columna: string,
  escribir: (id: number) => string,
  condicion: object = {}
): Olvido => ({
  tabla,
  async tanda({ usuario, seudonimo }, trx) {
    const cambiadas: unknown = await trx
      .from(tabla)
      .where({ ...condicion, [columna]: escribir(usuario) })
      .update({ [columna]: escribir(seudonimo) })
    return cuantas(cambiadas)
  },
})

/** Queda que se la denunció y qué se resolvió, y no a quién. */
export const DENUNCIADO: Olvido[] = [
  escritaEn('denuncia', 'cosa', String, { tipo: 'usuario' }),
  escritaEn('resolucion', 'cosa', String, { tipo: 'usuario' }),
  escritaEn('auditoria', 'sobre', (id) => `usuario ${id}`),
]
