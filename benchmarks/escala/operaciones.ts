import type pg from 'pg'
import { idDeVideo } from '../velocidad/escenario.ts'
import { pedido, type Pedido } from './pedidos.ts'

type Azar = (hasta: number) => number

/** Los videos son pocos y los tocan todos: es donde las cuentas se pisan. Son públicos. */
const VIDEOS = 40
const unVideo = (alAzar: Azar) => idDeVideo(alAzar(VIDEOS / 4) * 5 + 1 + alAzar(4))

/** Quienes reaccionan son pocos, así encuentran una reacción que cambiar; de contactos se hace cualquiera. */
const REACCIONAN = 100

type Operacion = (base: pg.Pool, alAzar: Azar, personas: number) => Promise<Pedido | undefined>

const escribir = (quien: number, path: string, cuerpo: object) =>
  pedido(quien, path, { method: 'POST', cuerpo })

/** Lo que mueve algún contador, y de cada cien operaciones cuántas son. */
const OPERACIONES: [cuantas: number, Operacion][] = [
  [
    50,
    async (_, alAzar) =>
      escribir(alAzar(REACCIONAN) + 1, `/video/${unVideo(alAzar)}/reaccion`, {
        reaccion: alAzar(2) === 0 ? 'me-gusta' : 'no-me-gusta',
      }),
  ],
  [
    17,
    async (_, alAzar, personas) =>
      escribir(alAzar(personas) + 1, `/video/${unVideo(alAzar)}/comentario`, {
        comentario: `Comentario ${alAzar(1_000_000)}`,
      }),
  ],
  [
    14,
    async (base, alAzar) => {
      const { rows } = await base.query<{ id: string; video: string; usuario: number }>(
        `SELECT id, video, usuario FROM comentario
         WHERE video = $1 ORDER BY fecha ASC NULLS FIRST, id OFFSET $2 LIMIT 1`,
        [unVideo(alAzar), alAzar(5)]
      )
      return rows.map(({ id, video, usuario }) =>
        pedido(usuario, `/video/${video}/comentario/${id}`, { method: 'DELETE' })
      )[0]
    },
  ],
  [
    7,
    async (_, alAzar, personas) =>
      escribir(alAzar(personas) + 1, '/usuario/solicitud-contacto', {
        usuario_id: alAzar(personas) + 1,
      }),
  ],
  [
    5,
    async (base, alAzar) => {
      const { rows } = await base.query<{ id: string; receptor: number }>(
        'SELECT id, usuario_receptor AS receptor FROM solicitud_contacto ORDER BY id OFFSET $1 LIMIT 1',
        [alAzar(20)]
      )
      return rows.map(({ id, receptor }) =>
        pedido(receptor, `/usuario/solicitud-contacto/${id}`, {
          method: 'PUT',
          cuerpo: { accion: alAzar(3) > 0 ? 'aceptar' : 'rechazar' },
        })
      )[0]
    },
  ],
  [4, async (base, alAzar) => conContactos(base, alAzar, 'DELETE')],
  [3, async (base, alAzar) => conContactos(base, alAzar, 'POST')],
]

/** Dejar de ser contactos, o escribirse. */
async function conContactos(base: pg.Pool, alAzar: Azar, method: 'DELETE' | 'POST') {
  const { rows } = await base.query<{ uno: number; otro: number }>(
    'SELECT usuario_1 AS uno, usuario_2 AS otro FROM contacto ORDER BY id OFFSET $1 LIMIT 1',
    [alAzar(50)]
  )
  return rows.map(({ uno, otro }) =>
    method === 'DELETE'
      ? pedido(uno, `/usuario/contacto/${otro}`, { method })
      : escribir(uno, `/chat/${otro}`, { mensaje: 'Un mensaje' })
  )[0]
}

/** Algo al azar; nada, si no había con qué. */
export function unaOperacion(base: pg.Pool, alAzar: Azar, personas: number) {
  let dado = alAzar(100)
  const [, operacion] = OPERACIONES.find(([cuantas]) => (dado -= cuantas) < 0) ?? []
  return operacion?.(base, alAzar, personas)
}
