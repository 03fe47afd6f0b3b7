/*
|--------------------------------------------------------------------------
| Variables de entorno
|--------------------------------------------------------------------------
|
| Único lugar, con `config/`, que lee el entorno. Se valida al arrancar: un
| solo mensaje nombra cada variable mala y nunca muestra su valor
| (docs/contrato.md §14). Cuáles son, qué valen y para qué sirven lo dice
| `start/entorno/variables/`; de ahí salen `.env.example` y docs/entorno.md,
| con `bin/documentar-entorno`.
|
*/
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Env, EnvLoader, errors } from '@adonisjs/core/env'
import { conPesosSueltos } from '#start/entorno/pesos'
import { esquema } from '#start/entorno/variables/todas'

/*
| Los archivos de Compose pasan `VAR: ${VAR:-}`: un valor vacío cuenta como ausente, y no tiene que
| tapar el de un archivo `.env`.
*/
for (const variable of [...Object.keys(esquema), 'FLASK_ENV']) {
  if (process.env[variable] === '') {
    delete process.env[variable]
  }
}

/** Las que estaban antes de leer ningún archivo: ganan, y son de quien encendió este proceso. */
export const exportadas: ReadonlySet<string> = new Set(Object.keys(process.env))

const RAIZ = new URL('../', import.meta.url)

/** Los `.env` de donde sale lo demás, del que más manda al que menos. */
export const archivos = await new EnvLoader(RAIZ).load()
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

const exportada = process.env.DATABASE_URL !== undefined
const env = await Env.create(RAIZ, esquema)

/*
| Un archivo exportado es relativo a donde está quien lo exportó; el de un `.env`, a donde está el `.env`: la
| consola se corre desde cualquier carpeta y es siempre la misma base.
*/
const base = env.get('DATABASE_URL')
if (!exportada && !process.env.ENV_PATH && base.tipo === 'sqlite' && base.archivo !== ':memory:') {
  base.archivo = resolve(fileURLToPath(RAIZ), base.archivo)
}

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
