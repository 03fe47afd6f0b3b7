import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { duenioDelProceso } from './servidor.ts'

/** El nombre para el que vale el certificado. */
export const NOMBRE_DEL_CERTIFICADO = 'localhost'

/**
 * Firma un certificado propio en una carpeta temporal que quien corre PostgreSQL puede leer, y dice con
 * qué ajustes usarlo.
 */
export async function certificadoPropio() {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-certificado-'))
  const { cert, private: clave } = await generate(
    [{ name: 'commonName', value: NOMBRE_DEL_CERTIFICADO }],
    {
      keySize: 2048,
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: NOMBRE_DEL_CERTIFICADO }] },
      ],
    }
  )
  const [archivo, archivoDeClave] = [join(carpeta, 'propio.crt'), join(carpeta, 'propio.key')]
  writeFileSync(archivo, cert)
  writeFileSync(archivoDeClave, clave, { mode: 0o600 })
  chmodSync(carpeta, 0o755)
  const { uid, gid } = duenioDelProceso()
  if (uid !== undefined && gid !== undefined) {
    chownSync(archivoDeClave, uid, gid)
  }
  return {
    carpeta,
    archivo,
    ajustes: { ssl: 'on', ssl_cert_file: archivo, ssl_key_file: archivoDeClave },
  }
}
