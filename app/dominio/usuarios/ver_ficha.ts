import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import { contarDatos } from '#datos/contar_datos'
import { estadoDeBaja } from '#bajas/estado_de_baja'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'
import { AdministracionDeMedia } from '#red/media/administracion'
import { conocer } from '#usuarios/conocer'

/** De los contactos y las solicitudes se muestran los primeros; cuántos son lo dicen las cantidades. */
const PRIMEROS = 20

type Vinculo = { usuario: number; email: string | null }

/** Todo lo que quien administra mira de una persona. */
@inject()
export class VerFicha {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: AdministracionDeMedia
  ) {}

  /** @throws ErrorDeRed si auth o media no contestan como deben */
  async ejecutar(usuario: Usuario) {
    const { fallas, cantidades, ...ficha } = await this.comoSePueda(usuario.id)
    const { videos } = cantidades
    if (videos === null || fallas.length > 0) {
      throw fallas[0]
    }
    return { usuario, ...ficha, cantidades: { ...cantidades, videos } }
  }

  /** Lo que se pueda saber, y por qué falta lo demás: de los otros son los e-mails y cuántos videos subió. */
  async comoSePueda(id: number) {
    const [[videos], cantidades, baja, ultimaVez, dispositivo, denuncias, { falla, ...vinculos }] =
      await Promise.all([
        Promise.allSettled([this.#videos(id)]),
        contarDatos(id),
        estadoDeBaja(id),
        ultimaActividad(id),
        ingreso(id),
        denunciasDe(id),
        this.#vinculos(id),
      ])
    const deMedia: unknown[] = videos.status === 'rejected' ? [videos.reason] : []
    const subidos = videos.status === 'rejected' ? null : videos.value
    return {
      baja,
      cantidades: { videos: subidos, ...cantidades },
      ultimaActividad: ultimaVez,
      dispositivo,
      denuncias,
      ...vinculos,
      fallas: falla === null ? deMedia : [falla, ...deMedia],
    }
  }

  /** Todos los que subió, también los privados y los deshabilitados. */
  async #videos(deUsuario: number): Promise<number> {
    const { total } = await this.media.listar(
      { deUsuario, soloHabilitados: false },
      { offset: 0, cantidad: 0 }
    )
    return total
  }

  async #vinculos(id: number) {
    const [contactos, recibidas, enviadas] = await Promise.all([
      contactosDe(id),
      losDe('solicitud_contacto', { usuario_receptor: id }, 'usuario_emisor'),
      losDe('solicitud_contacto', { usuario_emisor: id }, 'usuario_receptor'),
    ])
    const { usuarios, falla } = await conocer(this.auth, [...contactos, ...recibidas, ...enviadas])
    const conEmail = (ids: number[]): Vinculo[] =>
      ids.map((usuario) => ({ usuario, email: usuarios.get(usuario)?.email ?? null }))
    return {
      falla,
      contactos: conEmail(contactos),
      solicitudes: { recibidas: conEmail(recibidas), enviadas: conEmail(enviadas) },
    }
  }
}

async function losDe(tabla: string, donde: Record<string, number>, otra: string) {
  const filas: { otra: number }[] = await clienteDeLectura()
    .from(tabla)
    .where(donde)
    .orderBy(otra)
    .limit(PRIMEROS)
    .select(`${otra} as otra`)
  return filas.map((fila) => Number(fila.otra))
}

async function contactosDe(id: number): Promise<number[]> {
  const lados = await Promise.all([
    losDe('contacto', { usuario_1: id }, 'usuario_2'),
    losDe('contacto', { usuario_2: id }, 'usuario_1'),
  ])
  return lados
    .flat()
    .sort((uno, otro) => uno - otro)
    .slice(0, PRIMEROS)
}

/** Cuándo fue lo último que hizo de cada cosa que lleva fecha. */
async function ultimaActividad(usuario: number) {
  const [comentario, visualizacion, mensaje] = await Promise.all([
    ultima('comentario', 'fecha', { usuario }),
    ultima('visualizacion', 'hora', { usuario }),
    ultima('mensaje', 'fecha', { emisor: usuario }),
  ])
  return { comentario, visualizacion, mensaje }
}

async function ultima(tabla: string, columna: string, donde: Record<string, number>) {
  const fila = await clienteDeLectura().from(tabla).where(donde).max(`${columna} as fecha`).first()
  return fila?.fecha ? fechaDeLaBase(fila.fecha).toISO() : null
}

async function ingreso(usuario: number) {
  const fila = await clienteDeLectura()
    .from('dispositivo')
    .where({ usuario })
    .select('ingreso')
    .first()
  return fila && { ingreso: fechaDeLaBase(fila.ingreso).toISO() }
}

/** Las que hizo, y las que hay sobre ella o sobre lo suyo. */
async function denunciasDe(usuario: number) {
  const cuantas = async (donde: Record<string, string | number>) => {
    const fila = await clienteDeLectura()
      .from('denuncia')
      .where(donde)
      .count('* as cantidad')
      .first()
    return Number(fila?.cantidad)
  }
  const [hechas, recibidas, abiertas] = await Promise.all([
    cuantas({ denunciante: usuario }),
    cuantas({ autor: usuario }),
    cuantas({ autor: usuario, estado: 'abierta' }),
  ])
  return { hechas, recibidas, abiertas }
}
