import * as regla from '#start/entorno/reglas'
import { nombreDeModo } from '#start/entorno/modo'
import { grupo } from '#start/entorno/variables/variable'

export const basica = grupo('Básica', {
  DATABASE_URL: {
    regla: regla.urlDeBase(),
    ejemplo: 'sqlite:///datos/desarrollo.sqlite3',
    puesta: true,
    ayuda: `La base de datos. **Obligatoria.**

- SQLite: \`sqlite:///ruta/relativa\`, \`sqlite:////ruta/absoluta\` o \`sqlite:///:memory:\` (se migra al arrancar y se pierde al terminar).
- PostgreSQL: \`postgres://usuario:clave@host:5432/base\` (o \`postgresql://\`). Usuario, clave y nombre admiten codificación porcentual.
- TLS: \`?sslmode=require\` o \`no-verify\` (sin verificar el certificado), \`verify-full\` (verificándolo) o \`disable\`. Sin \`sslmode\`: con TLS si el servidor lo ofrece; si no, en claro.
- Las otras opciones que se respetan: \`ssl=true\`, \`application_name\`, \`connect_timeout\` (segundos), \`host\`, \`port\` y \`target_session_attrs\`. Cualquier otra se rechaza al arrancar.
- Varios hosts se prueban en orden, y con read-write se busca al que acepta escrituras: \`postgres://u:c@uno:5432,dos:5432/base?target_session_attrs=read-write\`.`,
  },
  PORT: { regla: regla.puerto(28080), ayuda: 'El puerto. Obligatorio en producción.' },
  HOST: { regla: regla.texto('0.0.0.0'), ayuda: 'La dirección en la que escucha.' },
  NODE_ENV: {
    regla: regla.modo(),
    ejemplo: 'development',
    ayuda:
      'El modo: `development`, `test` o `production`. En producción no existe el vaciado de la base. `FLASK_ENV` es su alias, para los despliegues del servidor anterior (acepta también `testing`); si están las dos, gana `NODE_ENV`.',
  },
  LOG_LEVEL: {
    regla: regla.uno(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], () =>
      nombreDeModo(process.env) === 'test' ? 'silent' : 'info'
    ),
    ejemplo: 'info',
    ayuda:
      'Desde qué nivel se registra: `fatal`, `error`, `warn`, `info`, `debug`, `trace` o `silent`. En pruebas, `silent`.',
  },
})

export const base = grupo('La base', {
  DATABASE_POOL_MAX: {
    regla: regla.entero({ minimo: 1, maximo: 1_000, predeterminado: 10 }),
    ayuda:
      'Cuántas conexiones a PostgreSQL puede tener abiertas cada servidor. Con SQLite es siempre una.',
  },
  DATABASE_SENTENCIA_MS: {
    regla: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 15_000 }),
    ayuda:
      'Cuánto le aguanta PostgreSQL a una sentencia del servidor, en milisegundos. Con 0 manda lo que diga el rol.',
  },
  DATABASE_BLOQUEO_MS: {
    regla: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 2_000 }),
    ayuda: 'Cuánto, a la espera de que otro suelte algo. Con 0 manda lo que diga el rol.',
  },
  DATABASE_OCIOSA_MS: {
    regla: regla.entero({ minimo: 0, maximo: 600_000, predeterminado: 10_000 }),
    ayuda: 'Cuánto, a una transacción que no hace nada. Con 0 manda lo que diga el rol.',
  },
  DATABASE_VIDA_S: {
    regla: regla.entero({ minimo: 0, maximo: 86_400, predeterminado: 1_800 }),
    ayuda:
      'Cuántos segundos vive una conexión como mucho; cada una, entre la mitad y todo. Con 0, sin límite.',
  },
  DATABASE_PREPARADAS: {
    regla: regla.uno(['auto', 'si', 'no'], 'auto'),
    ayuda:
      'Si PostgreSQL prepara las sentencias una vez por conexión, que es más rápido: `auto`, salvo detrás de un PgBouncer; `si`, también ahí, si tiene `max_prepared_statements`; o `no`.',
  },
  DATABASE_REPLICA_URL: {
    regla: regla.urlsDeReplicas(),
    ayuda:
      'De qué réplicas de PostgreSQL leer lo que puede ser de hace unos segundos: una dirección como la de `DATABASE_URL`, o varias separadas por comas. Sin definir, todo se lee de `DATABASE_URL`.',
  },
  DATABASE_REPLICA_ATRASO_S: {
    regla: regla.entero({ minimo: 1, maximo: 3_600, predeterminado: 5 }),
    ayuda:
      'Cuántos segundos puede atrasar una réplica: con más, no se lee de ella hasta que se reponga.',
  },
  DATABASE_REPLICA_PROPIO_S: {
    regla: regla.entero({ minimo: 1, maximo: 7_200, predeterminado: 10 }),
    ayuda:
      'Cuántos segundos lee de `DATABASE_URL` quien acaba de escribir, para ver lo suyo: más de 3 s por encima de `DATABASE_REPLICA_ATRASO_S`. Entre varios servidores hace falta `REDIS_URL`.',
  },
  DATABASE_ESPERA_S: {
    regla: regla.entero({ minimo: 0, maximo: 3_600, predeterminado: 60 }),
    ayuda:
      'En un contenedor (o con `node ace base:preparar`): cuántos segundos se espera a que la base conteste. También es lo que espera quien migra a que otro termine.',
  },
  MIGRAR: {
    regla: regla.uno(['si', 'no'], 'si'),
    ayuda: 'Si después se la migra: `si`, o `no` para que migre otro.',
  },
})
