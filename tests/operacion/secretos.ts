import { generateKeyPairSync } from 'node:crypto'

/** Claves de usuario que se usan en la prueba. */
export const CLAVES = ['clave-de-entrar', 'clave-mala', 'clave-cambiada']
/** Algo que alguien puso en una dirección. */
export const CONSULTA = 'secreto-de-la-consulta'
const SUELTOS = {
  APP_SERVER_TOKEN: 'token-de-app-server',
  METRICAS_TOKEN: 'token-de-metricas',
  REDIS_URL: 'redis://:clave-de-redis@127.0.0.1:6379',
}
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const CREDENCIALES = Buffer.from(
  JSON.stringify({
    type: 'service_account',
    project_id: 'chotuve',
    client_email: 'app@chotuve.test',
    private_key: privateKey,
  })
).toString('base64')

export const conClaveDeBase = (base: string) =>
  base.replace('postgres@', 'postgres:clave%2Fde%2Fbase@')

/** Un servidor en producción, que lo escribe todo y tiene un secreto en cada variable que puede llevarlo. */
export const entornoConSecretos = (base: string) => ({
  ...SUELTOS,
  NODE_ENV: 'production',
  LOG_LEVEL: 'trace',
  DATABASE_URL: conClaveDeBase(base),
  FIREBASE_CREDENCIALES: CREDENCIALES,
  FIREBASE_CHAT_DB_URL: 'http://127.0.0.1:1/?ns=x',
  FIREBASE_NOTIFICADOR_DB_URL: 'http://127.0.0.1:1/?ns=x',
  HTTPS_PROXY: 'http://proxy:clave-de-proxy@127.0.0.1:1',
  NODE_OPTIONS: '--import=@poppinss/ts-exec --import=./tests/operacion/caida_provocada.ts',
})

/** Lo que no puede aparecer en nada de lo que escriba. */
export const SECRETOS = [
  ...CLAVES,
  CONSULTA,
  ...Object.values(SUELTOS),
  'clave-de-redis',
  'clave-de-proxy',
  'clave%2Fde%2Fbase',
  'clave/de/base',
  CREDENCIALES,
  ...privateKey.split('\n').filter((linea) => linea && !linea.startsWith('-----')),
]
