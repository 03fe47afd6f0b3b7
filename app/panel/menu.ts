/** Las secciones del panel, en el orden en que se leen. */
export const MENU = [
  { seccion: 'resumen', nombre: 'Resumen', ruta: '/panel' },
  { seccion: 'personas', nombre: 'Personas', ruta: '/panel/personas' },
  { seccion: 'videos', nombre: 'Videos', ruta: '/panel/videos' },
  { seccion: 'denuncias', nombre: 'Denuncias', ruta: '/panel/denuncias' },
  { seccion: 'reglas', nombre: 'Reglas', ruta: '/panel/reglas' },
  { seccion: 'muro', nombre: 'Muro', ruta: '/panel/muro' },
  { seccion: 'entregas', nombre: 'Entregas', ruta: '/panel/entregas' },
  { seccion: 'auditoria', nombre: 'Auditoría', ruta: '/panel/auditoria' },
  { seccion: 'sistema', nombre: 'Sistema', ruta: '/panel/sistema' },
] as const

export type Seccion = (typeof MENU)[number]['seccion']
