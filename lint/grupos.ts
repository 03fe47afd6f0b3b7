/*
| Las carpetas y los paquetes que se nombran juntos al decir una flecha (lint/flechas.ts).
*/
export const DOMINIO = [
  'usuarios',
  'perfiles',
  'contactos',
  'videos',
  'comentarios',
  'moderacion',
  'muro',
  'chat',
  'notificaciones',
  'dispositivos',
  'reglas',
  'estadisticas',
  'limites',
  'entregas',
  'bajas',
  'datos',
  'base_de_datos',
  'denuncias',
  'auditoria',
  'administracion',
  'marcas',
]

/** Los contratos de la red y lo que no habla con nadie; los drivers y el transporte, no. */
export const CONTRATOS_DE_RED = [
  'red/auth/contrato',
  'red/auth/administracion',
  'red/media/contrato',
  'red/media/administracion',
  'red/firebase/contrato',
  'red/publico/contrato',
  'red/errores',
  'red/ids',
  'red/direccion_http',
]

export const SDK_DE_FIREBASE = '(?:node_modules/)?firebase-admin(?:/.*)?'
export const CLIENTES_DE_RED = '(?:axios|undici)(?:/.*)?'
export const HTTP =
  '@adonisjs/(?:core/(?:types/)?http|core/services/(?:router|server)|auth|cors|static|shield|session)(?:/.*)?'
export const FILAS = '(?:@adonisjs/lucid|knex|pg|better-sqlite3)(?:/.*)?'
export const COMANDOS = '@adonisjs/core/(?:types/)?ace'

/** Es otro paquete y no se despliega: solo las pruebas la levantan. */
export const RED_LOCAL = '@chotuve/red-local(?:/.*)?'
