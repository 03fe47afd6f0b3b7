import { azar, idDeVideo, tokenDe, type Poblacion } from '../velocidad/escenario.ts'

export type Pedido = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  headers: Record<string, string>
  body?: string
}

/** El que tiene la décima parte de todas las reacciones. */
export const CALIENTE = idDeVideo(1)

const DISTINTOS = 400

export const pedido = (
  quien: number,
  path: string,
  { method = 'GET', cuerpo }: { method?: Pedido['method']; cuerpo?: object } = {}
): Pedido => ({
  method,
  path,
  headers: {
    'authorization': `Bearer ${tokenDe(quien)}`,
    'content-type': 'application/json',
  },
  ...(cuerpo && { body: JSON.stringify(cuerpo) }),
})

/** De los públicos, que los ve cualquiera. */
const unVideo = ({ videos }: Poblacion, alAzar: (hasta: number) => number) =>
  idDeVideo(alAzar(videos / 5) * 5 + 1 + alAzar(4))

/** Unos cientos de pedidos, de gente distinta; siempre los mismos. */
export function variados(
  { personas, videos }: Poblacion,
  armar: (quien: number, alAzar: (hasta: number) => number, poblacion: Poblacion) => Pedido
): Pedido[] {
  const alAzar = azar(personas)
  return Array.from({ length: DISTINTOS }, (_, orden) => {
    const quien = ((orden * 37) % personas) + 1
    return armar(quien, alAzar, { personas, videos })
  })
}

export const reaccionar = (quien: number, video: string) =>
  pedido(quien, `/video/${video}/reaccion`, { method: 'POST', cuerpo: { reaccion: 'me-gusta' } })

/** Cada uno a un video cualquiera. */
export const reacciones = (poblacion: Poblacion) =>
  variados(poblacion, (quien, alAzar) => reaccionar(quien, unVideo(poblacion, alAzar)))

type Lectura = (quien: number, alAzar: (hasta: number) => number, poblacion: Poblacion) => string

const hoy = () => new Date().toISOString().slice(0, 10)

/** Diez años de días, hasta hoy. */
const DIEZ_ANIOS = `/stats?inicio=${Number(hoy().slice(0, 4)) - 10}${hoy().slice(4)}&fin=${hoy()}`

const otra = (quien: number, { personas }: Poblacion, alAzar: (hasta: number) => number) =>
  ((quien + alAzar(10)) % personas) + 1

/** Todo lo que se lee, menos lo que hay que saber dónde está. */
const LECTURAS: Record<string, Lectura> = {
  'muro': () => '/video?cantidad=10',
  'muro hondo': () => '/video?cantidad=10&offset=500',
  'detalle': (_, alAzar, gente) => `/video/${unVideo(gente, alAzar)}`,
  'detalle del caliente': () => `/video/${CALIENTE}`,
  'comentarios': (_, alAzar, gente) => `/video/${unVideo(gente, alAzar)}/comentario?cantidad=10`,
  'comentarios del caliente': () => `/video/${CALIENTE}/comentario?cantidad=10`,
  'usuario': (quien, alAzar, gente) => `/usuario/${otra(quien, gente, alAzar)}`,
  'perfil propio': () => '/usuario/perfil',
  'perfil': (quien, alAzar, gente) => `/usuario/${otra(quien, gente, alAzar)}/perfil`,
  'videos de alguien': (quien, alAzar, gente) => `/usuario/${otra(quien, gente, alAzar)}/video`,
  'contactos': () => '/usuario/contacto',
  'solicitudes': () => '/usuario/solicitud-contacto',
  'chats': () => '/chat?cantidad=10',
  'conversación': (quien, _, { personas }) => `/chat/${(quien % personas) + 1}?cantidad=10`,
  'notificaciones': () => '/usuario/notificacion?cantidad=10',
  'sin leer': () => '/usuario/notificacion/cantidad',
  'bloqueos': () => '/usuario/bloqueo',
  'silencios': () => '/usuario/silencio',
  'preferencias': () => '/usuario/preferencia',
  '/stats de diez años': () => DIEZ_ANIOS,
  '/stats/historico': () => '/stats/historico',
}

/** Los nombres de las que se pidieron. */
export const elegidas = (casos: string[]) =>
  Object.keys(LECTURAS).filter((una) => casos.length === 0 || casos.includes(una))

export const lecturas = (cual: string, poblacion: Poblacion) =>
  variados(poblacion, (quien, alAzar, gente) =>
    pedido(quien, LECTURAS[cual]?.(quien, alAzar, gente) ?? '/ping')
  )
