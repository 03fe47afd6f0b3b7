/** Las de Ace, y si el comando puede encontrarse con que la base todavía no está. */
export type OpcionesDeComando = {
  startApp?: boolean
  allowUnknownFlags?: boolean
  staysAlive?: boolean
  creaLaBase?: boolean
}

/** Lo que de un comando hace falta para listarlo, explicarlo y saber qué archivo cargar. */
export type Anotado = {
  commandName: string
  description: string
  help?: string | string[]
  namespace: string | null
  aliases: string[]
  flags: Bandera[]
  args: Argumento[]
  options: OpcionesDeComando
  /** Su archivo, en `commands/` o en el paquete. */
  filePath?: string
  /** Si es de acá y no de un paquete. */
  propio?: boolean
}

export type Bandera = {
  name: string
  flagName: string
  type: string
  description?: string
  alias?: string | string[]
  default?: unknown
  /** La trae el framework, descrita en inglés. */
  ajena?: boolean
}

export type Argumento = {
  name: string
  argumentName: string
  type: string
  required?: boolean
  description?: string
}

/**
 * Con qué termina la descripción de un argumento que hace falta y que, donde hay una terminal, se pregunta: Ace no deja
 * anotar de él otra cosa.
 */
const SE_PREGUNTA = ' (en una terminal, si falta se pregunta)'

export const quePregunta = (description: string) => `${description}${SE_PREGUNTA}`

export const sePregunta = ({ description }: Pick<Argumento, 'description'>): boolean =>
  description?.endsWith(SE_PREGUNTA) ?? false

export type Indice = { propios: Anotado[]; deLosPaquetes: Anotado[] }

/** Con los archivos de los que sale: si cambia alguno, hay que rehacerlo. */
export type IndiceConFuentes = Indice & { fuentes: string[] }

/** Todos, en orden, cada uno una vez: uno propio tapa al del paquete que reemplaza. */
export function todos({ propios, deLosPaquetes }: Indice): Anotado[] {
  const ajenos = new Map(deLosPaquetes.map((uno) => [uno.commandName, conAjenas(uno, uno)]))
  const porNombre = new Map(ajenos)
  for (const propio of propios) {
    const suyo = conAjenas(propio, ajenos.get(propio.commandName))
    porNombre.set(propio.commandName, {
      ...sinLoHeredado(suyo, ajenos.get(propio.commandName)),
      propio: true,
    })
  }
  return [...porNombre.values()].sort((uno, otro) => (uno.commandName < otro.commandName ? -1 : 1))
}

/** La ayuda que un comando hereda del que reemplaza está en inglés. */
function sinLoHeredado({ help, ...comando }: Anotado, delPaquete: Anotado | undefined): Anotado {
  const heredada = JSON.stringify(help) === JSON.stringify(delPaquete?.help)
  return heredada || help === undefined ? comando : { ...comando, help }
}

/** Las opciones que un comando tiene tal como las describe el del paquete. */
function conAjenas(comando: Anotado, delPaquete: Anotado | undefined): Anotado {
  const suyas = new Set(delPaquete?.flags.map(({ description }) => description))
  const flags = comando.flags.map((una) => ({ ...una, ajena: suyas.has(una.description) }))
  return { ...comando, flags }
}
