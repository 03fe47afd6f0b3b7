import env from '#start/env'
import type { Accion, Quien } from '#limites/acciones'
import type { Limite } from '#limites/contador_de_pedidos'

/*
| Cuántas veces se puede hacer cada cosa (docs/contrato.md §14). Entrar y registrarse se cuentan por
| dirección, con lugar para todos los que salen a Internet por la misma, y por e-mail, para que no se
| pueda probar claves desde muchas direcciones. Toda ruta tiene alguno: el de leer es tan amplio que ningún
| teléfono lo conoce.
*/
const acciones: Record<Accion, Partial<Record<Quien, Limite>>> = {
  sesion: {
    direccion: env.get('LIMITE_SESION_POR_DIRECCION'),
    email: env.get('LIMITE_SESION_POR_EMAIL'),
  },
  registro: {
    direccion: env.get('LIMITE_REGISTRO_POR_DIRECCION'),
    email: env.get('LIMITE_REGISTRO_POR_EMAIL'),
  },
  clave: { usuario: env.get('LIMITE_CLAVE') },
  datos: { usuario: env.get('LIMITE_DATOS') },
  comentarios: { usuario: env.get('LIMITE_COMENTARIOS') },
  chat: { usuario: env.get('LIMITE_CHAT') },
  solicitudes: { usuario: env.get('LIMITE_SOLICITUDES') },
  videos: { usuario: env.get('LIMITE_VIDEOS') },
  denuncias: { usuario: env.get('LIMITE_DENUNCIAS') },
  escrituras: { usuario: env.get('LIMITE_ESCRITURAS') },
  lecturas: { usuario: env.get('LIMITE_LECTURAS') },
  publicas: { direccion: env.get('LIMITE_PUBLICAS') },
}

const limitesConfig = {
  activos: env.get('LIMITES') === 'si',

  /** Si se cuenta en Redis, entre todos los servidores, o en la memoria de cada uno. */
  enRedis: env.get('REDIS_URL') !== undefined,

  /** Cuánto se espera, como mucho, una respuesta de Redis. */
  esperaMs: env.get('REDIS_TIEMPO_LIMITE_MS'),

  acciones,
}

export default limitesConfig
