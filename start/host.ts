import { once } from 'node:events'
import { createServer } from 'node:net'
import env from '#start/env'
import { Impedimento } from '#base/impedimento'

const MOTIVOS: Record<string, string> = {
  ENOTFOUND: 'no se encuentra',
  EAI_AGAIN: 'no se encuentra',
  EADDRNOTAVAIL: 'no es una dirección de esta máquina',
}

/** @throws Impedimento si en `HOST` no se puede escuchar, antes de encender nada */
export async function exigirHost() {
  const host = env.get('HOST')
  const servidor = createServer()
  try {
    servidor.listen(0, host)
    await once(servidor, 'listening')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Impedimento(`HOST: no se puede escuchar en «${host}»: ${MOTIVOS[code] ?? code}.`)
  } finally {
    servidor.close()
  }
}
