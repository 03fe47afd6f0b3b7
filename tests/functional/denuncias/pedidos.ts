import type { ApiClient, ApiRequest } from '@japa/api-client'
import Denuncia from '#models/denuncia'
import { tokenDeAdministrador } from '#tests/admin'
import type { Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

type Tipo = 'video' | 'comentario' | 'usuario'

export const denunciar = (
  client: ApiClient,
  { token }: Persona,
  tipo: Tipo,
  id: string | number,
  mas: object = {}
) =>
  client
    .post('/denuncia')
    .bearerToken(token)
    .json({ tipo, id, motivo: 'acoso', ...mas })

/** Deja un comentario y devuelve su id. */
export async function comentar(
  client: ApiClient,
  { token }: Persona,
  video: string,
  texto: string
) {
  await client
    .post(`/video/${video}/comentario`)
    .bearerToken(token)
    .json({ comentario: texto })
    .then((respuesta) => respuesta.assertStatus(201))
  const lista = await cuerpoDe(
    client.get(`/video/${video}/comentario?cantidad=100`).bearerToken(token)
  )
  return Number(lista.at(-1).id)
}

/** Insiste mientras conteste 503 o 504: en una máquina ocupada el turno, o auth, pueden no llegar a tiempo, y no se hizo. */
export async function insistir(armar: () => ApiRequest): Promise<number> {
  for (;;) {
    const estado = await estadoDe(armar())
    if (estado !== 503 && estado !== 504) return estado
  }
}

export async function ultimaDenuncia(): Promise<number> {
  const { id } = await Denuncia.query().orderBy('id', 'desc').firstOrFail()
  return id
}

export const comoAdministrador = async (client: ApiClient) => {
  const token = await tokenDeAdministrador()
  return {
    listar: (consulta = '') => client.get(`/admin/denuncia${consulta}`).bearerToken(token),
    ver: (id: number, consulta = '') =>
      client.get(`/admin/denuncia/${id}${consulta}`).bearerToken(token),
    resolver: (id: number, resolucion: string, nota?: string | null) =>
      client.put(`/admin/denuncia/${id}`).bearerToken(token).json({ resolucion, nota }),
  }
}
