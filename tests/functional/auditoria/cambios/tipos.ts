import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { QUE_SE_ASIENTA } from '#auditoria/asentar'

type Que = (typeof QUE_SE_ASIENTA)[number]

/** Lo que un cambio deja asentado, en orden. */
type Cambio<Hacer> = { hacer: Hacer; deja: Que[] }

/** Por qué uno no deja nada asentado. */
type SinAsiento =
  | 'solo lee'
  | 'cambia el esquema, y su constancia es otra'
  | 'es un proceso'
  | 'cambia solo un archivo de quien lo corre'

export const ESQUEMA = 'cambia el esquema, y su constancia es otra'

export type PorHttp =
  Cambio<(client: ApiClient, token: string) => Promise<ApiResponse>> | SinAsiento

export type PorComando = Cambio<(client: ApiClient) => Promise<void>> | SinAsiento
