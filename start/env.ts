/*
|--------------------------------------------------------------------------
| Variables de entorno
|--------------------------------------------------------------------------
|
| Único lugar, con `config/`, que lee el entorno. Se valida al arrancar: un
| solo mensaje nombra cada variable mala y nunca muestra su valor
| (docs/contrato.md §14).
|
*/
import { Env, EnvLoader, errors } from '@adonisjs/core/env'
import * as regla from '#start/entorno/reglas'
import { nombreDeModo } from '#start/entorno/modo'
import { conPesosSueltos } from '#start/entorno/pesos'

const esquema = {
  NODE_ENV: regla.modo(),
  HOST: regla.texto('0.0.0.0'),
  PORT: regla.puerto(28080),
  LOG_LEVEL: regla.uno(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], () =>
    nombreDeModo(process.env) === 'test' ? 'silent' : 'info'
  ),

  DATABASE_URL: regla.urlDeBase(),
  DATABASE_POOL_MAX: regla.entero({ minimo: 1, maximo: 1_000, predeterminado: 10 }),
  DATABASE_SENTENCIA_MS: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 15_000 }),
  DATABASE_BLOQUEO_MS: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 2_000 }),
  DATABASE_OCIOSA_MS: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 10_000 }),
  DATABASE_VIDA_S: regla.entero({ minimo: 0, maximo: 86_400, predeterminado: 1_800 }),
  DATABASE_ESPERA_S: regla.entero({ minimo: 0, maximo: 3_600, predeterminado: 60 }),
  MIGRAR: regla.uno(['si', 'no'], 'si'),
  CHOTUVE_AUTH_URL: regla.url('http://localhost:26080'),
  CHOTUVE_MEDIA_URL: regla.url('http://localhost:27080'),
  RED_TIEMPO_LIMITE_MS: regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 5_000 }),
  MURO_PROFUNDIDAD: regla.entero({ minimo: 1, maximo: 100_000, predeterminado: 5_000 }),
  APP_SERVER_TOKEN: regla.secretoDeCabecera(),

  FIREBASE_CREDENCIALES: regla.credencialesDeFirebase(),
  FIREBASE_CHAT_DB_URL: regla.url('https://chotuve-a8587.firebaseio.com/'),
  FIREBASE_CHAT_DB_RAIZ: regla.texto('app-server-dev'),
  FIREBASE_CHAT_DB_RECURSO_CHATS: regla.texto('chats'),
  FIREBASE_CHAT_DB_RECURSO_MENSAJES: regla.texto('mensajes'),
  FIREBASE_NOTIFICADOR_DB_URL: regla.url('https://chotuve-a8587.firebaseio.com/'),
  FIREBASE_NOTIFICADOR_DB_RAIZ: regla.texto('app-server-dev'),
  FIREBASE_NOTIFICADOR_DB_RECURSO: regla.texto('notificaciones'),
  FIREBASE_TIEMPO_LIMITE_MS: regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 10_000 }),
  HTTPS_PROXY: regla.proxy(),

  METRICAS_TOKEN: regla.secretoDeCabecera(),
  APAGADO_AVISO_MS: regla.enteroOpcional({ minimo: 0, maximo: 60_000 }),
  APAGADO_LIMITE_MS: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 25_000 }),

  COLA_TRABAJADOR: regla.uno(['servidor', 'aparte'], 'servidor'),
  COLA_CONSERVAR_ENTREGAS_DIAS: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 7 }),
  COLA_CONSERVAR_LEIDAS_DIAS: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 180 }),
  COLA_CONSERVAR_SIN_LEER_DIAS: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 365 }),

  PROXY_CONFIABLE: regla.proxyConfiable(),
  REDIS_URL: regla.urlDeRedis(),
  REDIS_PREFIJO: regla.texto('chotuve'),
  REDIS_TIEMPO_LIMITE_MS: regla.entero({ minimo: 1, maximo: 10_000, predeterminado: 250 }),
  LIMITES: regla.uno(['si', 'no'], () =>
    nombreDeModo(process.env) === 'production' ? 'si' : 'no'
  ),
  LIMITE_SESION_POR_DIRECCION: regla.limite('600/60'),
  LIMITE_SESION_POR_EMAIL: regla.limite('30/60'),
  LIMITE_REGISTRO_POR_DIRECCION: regla.limite('600/60'),
  LIMITE_REGISTRO_POR_EMAIL: regla.limite('30/60'),
  LIMITE_CLAVE: regla.limite('10/60'),
  LIMITE_COMENTARIOS: regla.limite('60/60'),
  LIMITE_CHAT: regla.limite('120/60'),
  LIMITE_SOLICITUDES: regla.limite('60/60'),
  LIMITE_VIDEOS: regla.limite('30/60'),
  LIMITE_ESCRITURAS: regla.limite('600/60'),
  LIMITE_LECTURAS: regla.limite('3000/60'),
  LIMITE_PUBLICAS: regla.limite('1200/60'),
  HTTP_LIMITE_CABECERAS_MS: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 10_000 }),
  HTTP_LIMITE_PEDIDO_MS: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 30_000 }),
  HTTP_LIMITE_INACTIVIDAD_MS: regla.entero({ minimo: 1, maximo: 600_000, predeterminado: 90_000 }),
}

/*
| Los archivos de Compose pasan `VAR: ${VAR:-}`: un valor vacío cuenta como ausente, y no tiene que
| tapar el de un archivo `.env`.
*/
for (const variable of [...Object.keys(esquema), 'FLASK_ENV']) {
  if (process.env[variable] === '') {
    delete process.env[variable]
  }
}

const RAIZ = new URL('../', import.meta.url)

const archivos = await new EnvLoader(RAIZ).load()
const cortadas = new Set(archivos.flatMap(({ contents }) => conPesosSueltos(contents, process.env)))
if (cortadas.size > 0) {
  const error = new errors.E_INVALID_ENV_VARIABLES()
  error.help = [...cortadas]
    .map(
      (una) => `- ${una}: en un archivo .env, un «$» que no nombra otra variable se escribe «\\$»`
    )
    .join('\n')
  throw error
}

const env = await Env.create(RAIZ, esquema)

/*
| El framework lee estas de `process.env`, no de acá: sin esto tomaría sus propios valores
| predeterminados y no los del contrato.
*/
process.env.NODE_ENV = env.get('NODE_ENV')
process.env.HOST = env.get('HOST')
process.env.PORT = String(env.get('PORT'))

/*
| Y esta la lee también el SDK de Firebase, que la necesita con esquema.
*/
const proxy = env.get('HTTPS_PROXY')
if (proxy) {
  process.env.HTTPS_PROXY = proxy
}

export default env
