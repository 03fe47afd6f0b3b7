import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { crearCarpeta } from '../comun/carpeta.ts'

export const HOSTS_DE_GOOGLE = ['oauth2.googleapis.com', 'fcm.googleapis.com']
export const HOST_DE_LA_BASE = 'chotuve-local.firebaseio.com'

interface CuentaDeServicio {
  type: string
  project_id: string
  client_email: string
  private_key: string
}

/** Con qué se identifica la Firebase local: se genera la primera vez y es solo de esta máquina. */
export interface Identidad {
  /** En qué archivo está el certificado, para `NODE_EXTRA_CA_CERTS`. */
  archivo: string
  certificado: string
  clave: string
  cuenta: CuentaDeServicio
}

/** La de la carpeta de datos; en memoria, una que dura lo que el proceso. */
export async function obtenerIdentidad(datos: string): Promise<Identidad> {
  const carpeta =
    datos === ':memory:'
      ? mkdtempSync(join(tmpdir(), 'chotuve-firebase-'))
      : join(datos, 'firebase')
  const archivo = join(carpeta, 'certificado.pem')
  const secretos = join(carpeta, 'identidad.json')
  if (!existsSync(secretos)) {
    crearCarpeta(carpeta)
    const { certificado, ...resto } = await generar()
    writeFileSync(archivo, certificado)
    writeFileSync(secretos, JSON.stringify(resto), { mode: 0o600 })
  }
  return {
    archivo,
    certificado: readFileSync(archivo, 'utf-8'),
    ...(JSON.parse(readFileSync(secretos, 'utf-8')) as Pick<Identidad, 'clave' | 'cuenta'>),
  }
}

async function generar() {
  const dentroDeDiezAnios = new Date()
  dentroDeDiezAnios.setFullYear(dentroDeDiezAnios.getFullYear() + 10)
  const { private: clave, cert: certificado } = await generate(
    [{ name: 'commonName', value: 'Firebase local de Chotuve' }],
    {
      algorithm: 'sha256',
      notAfterDate: dentroDeDiezAnios,
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [...HOSTS_DE_GOOGLE, HOST_DE_LA_BASE].map((value) => ({
            type: 2 as const,
            value,
          })),
        },
      ],
    }
  )
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const cuenta: CuentaDeServicio = {
    type: 'service_account',
    project_id: 'chotuve-local',
    client_email: 'local@chotuve-local.iam.gserviceaccount.com',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  return { certificado, clave, cuenta }
}
