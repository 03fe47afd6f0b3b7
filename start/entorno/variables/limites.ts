import * as regla from '#start/entorno/reglas'
import { nombreDeModo } from '#start/entorno/modo'
import { grupo } from '#start/entorno/variables/variable'

export const limites = grupo('Límites', {
  LIMITES: {
    regla: regla.uno(['si', 'no'], () =>
      nombreDeModo(process.env) === 'production' ? 'si' : 'no'
    ),
    ejemplo: 'si',
    ayuda:
      'Si hay límites (docs/operacion/limites.md): `si` o `no`. Sin definir: `si` en producción, no en desarrollo y en pruebas. Cada uno es `PEDIDOS/SEGUNDOS`.',
  },
  LIMITE_SESION_POR_DIRECCION: {
    regla: regla.limite('600/60'),
    ayuda: 'Entrar, por dirección.',
  },
  LIMITE_SESION_POR_EMAIL: {
    regla: regla.limite('30/60'),
    ayuda: 'Entrar, por e-mail: entrar bien no cuenta.',
  },
  LIMITE_REGISTRO_POR_DIRECCION: {
    regla: regla.limite('600/60'),
    ayuda: 'Registrarse, por dirección.',
  },
  LIMITE_REGISTRO_POR_EMAIL: { regla: regla.limite('30/60'), ayuda: 'Registrarse, por e-mail.' },
  LIMITE_CLAVE: { regla: regla.limite('10/60'), ayuda: 'Cambiar la clave, o irse, por usuario.' },
  LIMITE_DATOS: {
    regla: regla.limite('10/3600'),
    ayuda: 'Bajar todo lo que se guarda de uno, por usuario: es lo que más se lee por pedido.',
  },
  LIMITE_COMENTARIOS: { regla: regla.limite('60/60'), ayuda: 'Comentar, por usuario.' },
  LIMITE_CHAT: { regla: regla.limite('120/60'), ayuda: 'Mandar mensajes, por usuario.' },
  LIMITE_SOLICITUDES: {
    regla: regla.limite('60/60'),
    ayuda: 'Mandar solicitudes de contacto, por usuario.',
  },
  LIMITE_VIDEOS: { regla: regla.limite('30/60'), ayuda: 'Subir videos, por usuario.' },
  LIMITE_DENUNCIAS: {
    regla: regla.limite('50/86400'),
    ayuda: 'Denunciar, por usuario: es por día.',
  },
  LIMITE_ESCRITURAS: {
    regla: regla.limite('600/60'),
    ayuda: 'Todo lo demás que cambia algo, por usuario.',
  },
  LIMITE_LECTURAS: { regla: regla.limite('3000/60'), ayuda: 'Leer, por usuario.' },
  LIMITE_PUBLICAS: {
    regla: regla.limite('1200/60'),
    ayuda: 'Las rutas públicas, por dirección.',
  },
  REDIS_URL: {
    regla: regla.urlDeRedis(),
    ayuda:
      'Dónde se cuenta, y se comparten las cachés, si hay varios servidores: `redis://usuario:clave@host:6379/0`, o `rediss://` con TLS (`?verificar=no` acepta cualquier certificado, como el de Heroku). Sin definir, cada servidor por su lado. El servidor nunca lo necesita para andar.',
  },
  REDIS_PREFIJO: {
    regla: regla.texto('chotuve'),
    ayuda: 'Con qué empiezan las claves de este despliegue, si comparte el Redis con otros.',
  },
  REDIS_TIEMPO_LIMITE_MS: {
    regla: regla.entero({ minimo: 1, maximo: 10_000, predeterminado: 250 }),
    ayuda:
      'Cuánto se espera una respuesta de Redis antes de seguir con la memoria de cada servidor, en milisegundos.',
  },
})

export const http = grupo('Conexiones', {
  HTTP_CONEXIONES: {
    regla: regla.entero({ minimo: 1, maximo: 1_000_000, predeterminado: 2_000 }),
    ayuda: 'Cuántas conexiones se aceptan a la vez.',
  },
  HTTP_CUERPOS_MIB: {
    regla: regla.entero({ minimo: 1, maximo: 65_536, predeterminado: 32 }),
    ayuda:
      'Cuántos MiB pueden ocupar entre todos los cuerpos que se están leyendo o atendiendo (docs/operacion/limites.md dice cuánta memoria es).',
  },
  HTTP_LIMITE_CABECERAS_MS: {
    regla: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 10_000 }),
    ayuda: 'Cuánto pueden tardar las cabeceras de un pedido, en milisegundos.',
  },
  HTTP_LIMITE_PEDIDO_MS: {
    regla: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 30_000 }),
    ayuda: 'Cuánto puede tardar en llegar el pedido entero, en milisegundos.',
  },
  HTTP_LIMITE_INACTIVIDAD_MS: {
    regla: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 90_000 }),
    ayuda:
      'Cuánto puede estar callada una conexión, en milisegundos. Tiene que ser más que lo que un balanceador la guarda (60 s, por lo común).',
  },
})
