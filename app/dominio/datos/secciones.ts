/** Una parte de lo que se guarda de alguien: qué filas de qué tabla, y qué se dice de cada una. */
export type Seccion = {
  nombre: string
  tabla: string
  /** Las columnas en que está la persona: cada una tiene su índice, y se las lee de a una. */
  deQuien: string[]
  /** Por qué columnas se la recorre, sin saltear ni repetir. */
  clave: string[]
  dice: string[]
}

/**
 * Todo lo que las tablas tienen de una persona (docs/contrato.md §15). Una prueba las recorre: la que tenga algo de
 * alguien y no esté acá no pasa.
 */
export const SECCIONES: Seccion[] = [
  {
    nombre: 'reacciones',
    tabla: 'reaccion',
    deQuien: ['usuario'],
    clave: ['id'],
    dice: ['video', 'tipo', 'fecha'],
  },
  {
    nombre: 'comentarios',
    tabla: 'comentario',
    deQuien: ['usuario'],
    clave: ['id'],
    dice: ['id', 'video', 'comentario', 'fecha', 'editado'],
  },
  {
    nombre: 'comentarios_anteriores',
    tabla: 'comentario_anterior',
    deQuien: ['usuario'],
    clave: ['id'],
    dice: ['comentario', 'video', 'texto', 'motivo', 'fecha'],
  },
  {
    nombre: 'visualizaciones',
    tabla: 'visualizacion',
    deQuien: ['usuario'],
    clave: ['video', 'hora'],
    dice: ['video', 'hora'],
  },
  {
    nombre: 'contactos',
    tabla: 'contacto',
    deQuien: ['usuario_1', 'usuario_2'],
    clave: ['id'],
    dice: ['usuario_1', 'usuario_2', 'fecha'],
  },
  {
    nombre: 'solicitudes',
    tabla: 'solicitud_contacto',
    deQuien: ['usuario_emisor', 'usuario_receptor'],
    clave: ['id'],
    dice: ['id', 'usuario_emisor', 'usuario_receptor'],
  },
  {
    nombre: 'solicitudes_recientes',
    tabla: 'solicitud_reciente',
    deQuien: ['emisor', 'receptor'],
    clave: ['id'],
    dice: ['emisor', 'receptor', 'hecho', 'fecha'],
  },
  {
    nombre: 'mensajes',
    tabla: 'mensaje',
    deQuien: ['emisor', 'destinatario'],
    clave: ['id'],
    dice: ['id', 'emisor', 'destinatario', 'mensaje', 'fecha', 'leido', 'estado'],
  },
  {
    nombre: 'notificaciones',
    tabla: 'notificacion',
    deQuien: ['usuario'],
    clave: ['id'],
    dice: ['id', 'tipo', 'titulo', 'cuerpo', 'causante', 'video', 'fecha', 'leida', 'estado'],
  },
  {
    nombre: 'denuncias',
    tabla: 'denuncia',
    deQuien: ['denunciante'],
    clave: ['id'],
    dice: ['tipo', 'cosa', 'motivo', 'texto', 'fecha', 'estado', 'resolucion', 'resuelta'],
  },
  {
    nombre: 'bloqueos',
    tabla: 'bloqueo',
    deQuien: ['usuario'],
    clave: ['bloqueado'],
    dice: ['bloqueado', 'fecha'],
  },
  {
    nombre: 'silencios',
    tabla: 'silencio',
    deQuien: ['usuario'],
    clave: ['silenciado'],
    dice: ['silenciado', 'fecha'],
  },
  {
    nombre: 'tipos_callados',
    tabla: 'tipo_callado',
    deQuien: ['usuario'],
    clave: ['tipo'],
    dice: ['tipo'],
  },
  {
    nombre: 'conversaciones_calladas',
    tabla: 'conversacion_callada',
    deQuien: ['usuario'],
    clave: ['otra'],
    dice: ['otra'],
  },
  {
    nombre: 'pedidos_repetibles',
    tabla: 'marca',
    deQuien: ['usuario'],
    clave: ['clave'],
    dice: ['clave', 'estado', 'fecha'],
  },
  {
    nombre: 'dispositivo',
    tabla: 'dispositivo',
    deQuien: ['usuario'],
    clave: ['usuario'],
    dice: ['ingreso'],
  },
]
