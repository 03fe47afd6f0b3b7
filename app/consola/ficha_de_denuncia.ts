import type { datosDeVista } from '#consola/mostrar_denuncia'

type Datos = ReturnType<typeof datosDeVista>

/** Una denuncia en renglones, para una persona. */
export function renglonesDeDenuncia(datos: Datos): [string, string][] {
  return [
    ['Id', String(datos.id)],
    ['Qué', `${datos.tipo} ${datos.cosa}`],
    ['Motivo', datos.motivo],
    ['Texto', datos.texto || '—'],
    ['Fecha', datos.fecha ?? '—'],
    ['Estado', datos.resolucion ?? datos.estado],
    ['Denunció', quien(datos.denunciante)],
    ['De', `${quien(datos.autor)}${datos.autor_habilitado === false ? ', deshabilitado' : ''}`],
    ['Lo denunciado', denunciado(datos)],
    ...datos.textos_anteriores.map((anterior): [string, string] => [
      'Decía antes',
      `«${anterior.texto}», ${anterior.motivo} por ${porQuien(anterior.por)} el ${anterior.fecha}`,
    ]),
    ['Última resolución', ultima(datos.ultima_resolucion)],
  ]
}

const quien = ({ id, email }: Datos['autor']) => (email ? `${email} (${id})` : `usuario ${id}`)

/** El administrador no es ningún usuario: figura con 0 (docs/contrato.md §15). */
const porQuien = (por: number) => (por === 0 ? 'quien administra' : `el usuario ${por}`)

function denunciado({ tipo, denunciado: cosa }: Datos): string {
  if (tipo === 'usuario') {
    return 'la persona, y nada suyo en particular'
  }
  if (!cosa) {
    return 'ya no está'
  }
  return 'titulo' in cosa
    ? `${cosa.titulo} (${cosa.url})${cosa.habilitado ? '' : ', deshabilitado'}`
    : `«${cosa.comentario}», en el video ${cosa.video}`
}

function ultima(resolucion: Datos['ultima_resolucion']): string {
  if (!resolucion) {
    return '—'
  }
  const { terminada, nota } = resolucion
  const cuando = terminada ? `terminada el ${terminada}` : 'en curso'
  return `${resolucion.resolucion}, de ${resolucion.quien}, ${cuando}${nota ? `: ${nota}` : ''}`
}
