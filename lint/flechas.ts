import {
  CLIENTES_DE_RED,
  COMANDOS,
  CONTRATOS_DE_RED,
  DOMINIO,
  FILAS,
  HTTP,
  SDK_DE_FIREBASE,
} from './grupos.ts'
import type { Flecha } from './reglas.ts'

/*
| Qué puede importar cada carpeta (CONTEXT.md, arquitectura). Lo que no está dicho no se puede: una carpeta
| nueva no llega a ninguna otra hasta que alguien lo escriba acá.
|
| Entre carpetas se importa por su alias: una dirección relativa que sube podría llegar a cualquier lado.
|
| Pasa de las 150 líneas porque es una sola tabla, y se la lee entera.
*/
export const FLECHAS: Flecha[] = [
  {
    carpeta: 'app/dominio',
    alias: [...DOMINIO, 'cola', 'models', 'base', ...CONTRATOS_DE_RED],
    paquetes: [HTTP, COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/cola',
    alias: ['cola', 'base'],
    paquetes: [HTTP, COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/models',
    alias: ['models', 'base'],
    paquetes: [HTTP, COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/base',
    alias: ['base'],
    paquetes: [HTTP, COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/red',
    alias: ['red', 'base'],
    paquetes: [HTTP, COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/red/transporte',
    alias: ['red', 'base'],
    paquetes: [HTTP, COMANDOS, FILAS, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/red/firebase',
    alias: ['red', 'base'],
    paquetes: [HTTP, COMANDOS, FILAS],
  },
  {
    carpeta: 'app/presentacion',
    alias: ['presentacion', ...DOMINIO, 'red/auth/contrato', 'red/media/contrato'],
    paquetes: [HTTP, COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/validators',
    alias: [
      'validators',
      'exceptions',
      'presentacion',
      'base/pagina',
      'base/entero_maximo',
      ...DOMINIO,
      ...CONTRATOS_DE_RED,
    ],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/controllers',
    alias: [
      'validators',
      'exceptions',
      'auth',
      'presentacion',
      'base/pagina',
      'operacion',
      'red/errores',
      ...DOMINIO,
    ],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  // Las páginas del panel: lo mismo, y lo que comparten. De la consola, lo que no es de una terminal.
  {
    carpeta: 'app/controllers/panel',
    alias: [
      'panel',
      'validators',
      'exceptions',
      'auth',
      'presentacion',
      'base/pagina',
      'base/reloj',
      'operacion',
      'red/errores',
      ...DOMINIO,
    ],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/panel',
    alias: [
      'panel',
      'exceptions',
      'validators',
      'operacion',
      'base/pagina',
      'base/entero_maximo',
      'base/conexion/fallas',
      'red/errores',
      'consola/limpieza',
      'consola/grafico/escala',
      'consola/grafico/elementos',
      'consola/describir_diferencia',
      ...DOMINIO,
    ],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/middleware',
    alias: [
      'middleware',
      'validators',
      'exceptions',
      'auth',
      'operacion',
      ...DOMINIO,
      'panel',
      'base/reloj',
      'base/entero_maximo',
      'base/replica/cliente_de_lectura',
      'base/replica/escritos_recientes',
      'base/replica/replicas',
      'red/errores',
      'red/contexto_de_pedido',
    ],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/exceptions',
    alias: ['exceptions', 'red/errores', 'base/conexion/fallas', 'panel/falla'],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/auth',
    alias: ['auth', 'exceptions', 'red/auth/contrato'],
    paquetes: [COMANDOS, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/operacion',
    alias: ['operacion', 'entregas', 'base', 'red'],
    paquetes: [COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'app/consola',
    // Lo que se exporta de alguien es lo mismo que baja la persona, y se escribe en un solo lado.
    alias: [
      'consola',
      'base/migrada',
      'base/impedimento',
      'base/crear_carpeta',
      'base/entero_maximo',
      'red/errores',
      'presentacion/datos',
      ...DOMINIO,
    ],
    paquetes: [HTTP, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'commands',
    alias: ['consola', 'operacion', ...DOMINIO],
    paquetes: [HTTP, FILAS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  // Los que tratan de la base, y no de lo que guarda: migrarla, adoptarla, vaciarla y sembrarla.
  {
    carpeta: 'commands/base',
    alias: ['consola', 'database', 'base', 'config/arranque'],
    paquetes: [HTTP, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'database',
    alias: ['database', 'models', 'base', ...DOMINIO, ...CONTRATOS_DE_RED],
    paquetes: [HTTP, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'config',
    alias: ['config', 'start', 'auth', 'base', ...DOMINIO, ...CONTRATOS_DE_RED],
    paquetes: [COMANDOS, CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'start',
    alias: [
      'start',
      'generated',
      'commands',
      'middleware',
      'controllers',
      'exceptions',
      'auth',
      'operacion',
      'base',
      'red/direccion_http',
    ],
    paquetes: [CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  {
    carpeta: 'providers',
    alias: [
      'config',
      'start/env',
      'start/proceso',
      'database',
      'operacion',
      'cola',
      'base',
      'red',
      ...DOMINIO,
    ],
    paquetes: [CLIENTES_DE_RED, SDK_DE_FIREBASE],
  },
  // Es contra lo que se juzga a la aplicación: no comparte nada con ella.
  { carpeta: 'red_local', alias: [], vecinas: ['comun'], paquetes: ['@adonisjs(?:/.*)?'] },
]
