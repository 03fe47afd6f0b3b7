import { enPalabras } from '#consola/mostrar_renglones'
import type { VerFicha } from '#usuarios/ver_ficha'

type Ficha = Awaited<ReturnType<VerFicha['ejecutar']>>
export type UsuarioMostrado = Ficha['usuario']

export const TITULOS_DE_USUARIO = ['Id', 'E-mail', 'Nombre', 'Habilitado']

const nombreDe = ({ nombre, apellido }: UsuarioMostrado) =>
  [nombre, apellido].filter(Boolean).join(' ')

export const filaDeUsuario = (usuario: UsuarioMostrado) => [
  usuario.id,
  usuario.email,
  nombreDe(usuario) || '—',
  usuario.habilitado ? 'sí' : 'no',
]

/** Todo lo que se mira de alguien, como dato para un programa. */
export const datosDeFicha = ({ usuario, baja, ultimaActividad, ...ficha }: Ficha) => ({
  ...usuario,
  baja,
  cantidades: ficha.cantidades,
  ultima_actividad: ultimaActividad,
  dispositivo: ficha.dispositivo,
  denuncias: ficha.denuncias,
  contactos: ficha.contactos,
  solicitudes: ficha.solicitudes,
})

/** Lo mismo en renglones, para una persona. */
export function renglonesDeFicha(ficha: Ficha): [string, string][] {
  const { usuario, baja, cantidades, ultimaActividad, dispositivo, denuncias } = ficha
  const juntas = (personas: Ficha['contactos']) =>
    personas.map(({ usuario: id, email }) => `${id} ${email ?? '<eliminado>'}`).join(', ') || '—'
  return [
    ['Id', String(usuario.id)],
    ['E-mail', usuario.email],
    ['Nombre', nombreDe(usuario) || '—'],
    ['Teléfono', usuario.telefono || '—'],
    ['Dirección', usuario.direccion || '—'],
    ['Habilitado', usuario.habilitado ? 'sí' : 'no'],
    ['Se fue', comoSeFue(baja)],
    ['Cantidades', enPalabras(cantidades)],
    ['Última actividad', enPalabras(ultimaActividad)],
    ['Dispositivo', dispositivo ? `ingresó ${dispositivo.ingreso}` : '—'],
    ['Denuncias', enPalabras(denuncias)],
    ['Contactos', juntas(ficha.contactos)],
    ['Solicitudes recibidas', juntas(ficha.solicitudes.recibidas)],
    ['Solicitudes enviadas', juntas(ficha.solicitudes.enviadas)],
  ]
}

function comoSeFue(baja: Ficha['baja']): string {
  if (!baja) {
    return 'no'
  }
  return baja.falta ? `el ${baja.fecha}; falta ${baja.falta}` : `el ${baja.fecha}`
}
