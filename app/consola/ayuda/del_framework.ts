/*
| Los comandos y las opciones que trae el framework, en castellano. Los que acá se reemplazan se describen a
| sí mismos.
*/
export const DE_LA_BASE: Record<string, string> = {
  'migration:run': 'Aplica las migraciones pendientes',
  'migration:status': 'Muestra qué migraciones están aplicadas',
  'migration:rollback': 'Revierte las últimas migraciones',
  'migration:reset': 'Revierte todas las migraciones',
  'migration:refresh': 'Revierte todas las migraciones y las aplica otra vez',
  'migration:fresh': 'Borra toda la base y la migra de nuevo',
  'db:seed': 'Corre los sembradores de database/seeders (no hay: se siembra con demo:sembrar)',
  'db:truncate': 'Vacía todas las tablas de la base',
  'db:wipe': 'Borra todas las tablas de la base',
  'schema:dump': 'Escribe el esquema de la base en un archivo SQL',
  'schema:generate': 'Escribe una clase por cada tabla de la base',
}

export const DE_DESARROLLO: Record<string, string> = {
  'add': 'Instala un paquete y lo configura',
  'build': 'Compila el servidor para producción',
  'codegen': 'Escribe los tipos y los índices generados',
  'configure': 'Configura un paquete ya instalado',
  'eject': 'Copia las plantillas de un paquete, para cambiarlas',
  'env:add': 'Agrega una variable de entorno',
  'generate:key': 'Genera una clave para APP_KEY, que cifra las sesiones del panel',
  'inspect:rcfile': 'Muestra lo que dice adonisrc.ts',
  'list:routes': 'Lista las rutas del servidor',
  'make:command': 'Crea un comando',
  'make:controller': 'Crea un controller',
  'make:event': 'Crea un evento',
  'make:exception': 'Crea una excepción',
  'make:factory': 'Crea una factory',
  'make:listener': 'Crea quien escucha un evento',
  'make:middleware': 'Crea un middleware',
  'make:migration': 'Crea una migración',
  'make:model': 'Crea un modelo',
  'make:preload': 'Crea una precarga',
  'make:provider': 'Crea un proveedor',
  'make:seeder': 'Crea un sembrador',
  'make:service': 'Crea un servicio',
  'make:test': 'Crea una prueba',
  'make:transformer': 'Crea un transformador',
  'make:validator': 'Crea un validador',
  'make:view': 'Crea una vista',
  'repl': 'Abre una sesión de Node con la aplicación cargada',
  'serve': 'Enciende el servidor para desarrollar, y lo reinicia si algo cambia',
  'test': 'Corre las pruebas',
}
