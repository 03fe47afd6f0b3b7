import { configApp } from '@adonisjs/eslint-config'

/*
| Las flechas de la arquitectura (CONTEXT.md): un pedido baja y una respuesta sube. Cada regla dice
| qué no puede importar una carpeta.
*/
const DOMINIO = [
  'usuarios',
  'muro',
  'videos',
  'contactos',
  'chat',
  'cola',
  'notificaciones',
  'reglas',
  'estadisticas',
  'limites',
  'base_de_datos',
]

const HTTP = {
  group: ['@adonisjs/core/http', '#controllers/*', '#validators/*', '#middleware/*', '#auth/*'],
  message: 'Debajo de un controller no se habla HTTP (CONTEXT.md, arquitectura).',
}
const CLIENTES_DE_RED = {
  group: ['axios', 'axios/*', 'undici', 'firebase-admin', 'firebase-admin/*'],
  message: 'Solo un driver habla con otros sistemas, y los drivers están en `app/red/`.',
}
const SDK_DE_FIREBASE = {
  group: ['firebase-admin', 'firebase-admin/*'],
  message: 'El SDK de Firebase se usa solo en `app/red/firebase/`.',
}
const CONFIGURACION = {
  group: ['#config/*', '#start/env'],
  message:
    'Ace carga todos los comandos para listarlos, también sin entorno: `await import` donde se usa.',
}
const DRIVERS = {
  group: ['#red/*/driver_*', '#red/transporte/*', '#red/firebase/conexion'],
  message: 'El dominio usa el contrato de `app/red/`, nunca su driver.',
}
const RED_LOCAL = {
  group: ['#red_local/*', '**/red_local/**'],
  message: 'La red local no comparte código con la aplicación: es contra lo que se la juzga.',
}
const DOMINIO_EN_LA_RED = {
  group: ['#models/*', ...DOMINIO.map((carpeta) => `#${carpeta}/*`)],
  message: 'La red no conoce al dominio.',
}
const ENTORNO = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'El entorno solo se lee en `config/` y `start/env.ts`.',
}
const RELOJ = {
  selector:
    "CallExpression > MemberExpression:matches([object.name='DateTime'][property.name=/^(now|utc|local)$/], [object.name='Date'][property.name='now'])",
  message:
    'Qué hora es lo dice la base, en la sentencia que la usa: `app/base/reloj_de_la_base.ts`.',
}

const TRANSACCION = {
  selector: 'CallExpression[callee.property.name=/^(transaction|beginGlobalTransaction)$/]',
  message:
    'Una transacción se corre con `enTransaccion` (`#base/en_transaccion`): Lucid no se entera de un COMMIT fallido.',
}

const restringir = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

export default configApp(
  {
    ignores: ['build/**', '.node/**', 'datos/**', '.adonisjs/**'],
  },
  {
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  restringir(['app/**/*.ts', 'providers/**/*.ts'], CLIENTES_DE_RED, RED_LOCAL),
  restringir(['commands/**/*.ts'], CLIENTES_DE_RED, RED_LOCAL, CONFIGURACION),
  restringir(
    [...DOMINIO.map((carpeta) => `app/${carpeta}/**/*.ts`), 'app/models/**/*.ts'],
    HTTP,
    CLIENTES_DE_RED,
    DRIVERS,
    RED_LOCAL
  ),
  restringir(['app/models/**/*.ts'], HTTP, CLIENTES_DE_RED, DRIVERS, RED_LOCAL, {
    group: ['#red/*', ...DOMINIO.map((carpeta) => `#${carpeta}/*`)],
    message: 'Un modelo no conoce al dominio ni a la red.',
  }),
  restringir(['app/red/**/*.ts'], HTTP, RED_LOCAL, DOMINIO_EN_LA_RED, SDK_DE_FIREBASE),
  restringir(['app/red/firebase/**/*.ts'], HTTP, RED_LOCAL, DOMINIO_EN_LA_RED),
  restringir(['red_local/**/*.ts'], {
    group: ['#*', '**/app/**', '@adonisjs/*'],
    message: 'La red local no comparte código con la aplicación: es contra lo que se la juzga.',
  }),
  // La última que alcanza a un archivo reemplaza a las anteriores: cada una dice todo lo suyo.
  {
    files: ['providers/**/*.ts', 'database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ENTORNO, TRANSACCION] },
  },
  {
    files: ['app/**/*.ts', 'commands/**/*.ts', 'database/demo/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ENTORNO, TRANSACCION, RELOJ] },
  },
  {
    // Mide contra una hora que dio otro servidor.
    files: ['app/muro/reunir_pagina.ts'],
    rules: { 'no-restricted-syntax': ['error', ENTORNO, TRANSACCION] },
  },
  {
    // Donde se abre una transacción, y donde es otra cosa: la de un nodo de Firebase.
    files: ['app/base/**/*.ts', 'app/red/firebase/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ENTORNO, RELOJ] },
  },
  {
    // Uno compara los dos relojes; el otro mide contra una hora que dio otro servidor.
    files: ['app/base/desfase.ts', 'app/red/firebase/fallas.ts'],
    rules: { 'no-restricted-syntax': ['error', ENTORNO] },
  }
)
