import * as regla from '#start/entorno/reglas'
import { grupo } from '#start/entorno/variables/variable'

export const caches = grupo('Cachés', {
  CACHE_PERFILES_S: {
    regla: regla.entero({ minimo: 0, maximo: 3_600, predeterminado: 0 }),
    ejemplo: '60',
    ayuda:
      'Cuántos segundos, a lo sumo, se muestra el perfil de alguien (nombre, foto, e-mail) sin volver a preguntarle a auth. Con 0 se pregunta siempre (docs/operacion/caches.md).',
  },
  CACHE_PERFILES_MAXIMO: {
    regla: regla.entero({ minimo: 1, maximo: 100_000, predeterminado: 10_000 }),
    ayuda:
      'Cuántos perfiles guarda en su memoria cada servidor: cada uno ocupa cerca de 1 KiB, y a lo sumo diez.',
  },
  CACHE_SESIONES_S: {
    regla: regla.entero({ minimo: 0, maximo: 300, predeterminado: 0 }),
    ejemplo: '10',
    ayuda:
      'Cuántos segundos, a lo sumo, vale lo que auth dijo de quién es un token. Son los que una persona deshabilitada en auth puede seguir entrando. Con 0, ninguno: se pregunta en cada pedido.',
  },
  CACHE_SESIONES_MAXIMO: {
    regla: regla.entero({ minimo: 1, maximo: 100_000, predeterminado: 10_000 }),
    ayuda: 'Cuántas sesiones guarda en su memoria cada servidor.',
  },
})
