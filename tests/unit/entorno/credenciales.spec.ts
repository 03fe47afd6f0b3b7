import { generateKeyPairSync } from 'node:crypto'
import { test } from '@japa/runner'
import { leerCredenciales } from '#start/entorno/credenciales'
import { rechaza } from './rechazos.js'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const { publicKey: publica, privateKey: cifrada } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: {
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-128-cbc',
    passphrase: 'secreto',
  },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const { privateKey: deOtroTipo } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

const CUENTA = {
  type: 'service_account',
  project_id: 'proyecto-secreto',
  client_email: 'secreto@proyecto.test',
  private_key: privateKey,
}
const enBase64 = (valor: unknown) => Buffer.from(JSON.stringify(valor)).toString('base64')

test.group('FIREBASE_CREDENCIALES', () => {
  test('se leen {titulo}')
    .with([
      { titulo: 'en un renglón', partir: (base64: string) => base64 },
      {
        titulo: 'partidas como las parte base64',
        partir: (base64: string) => base64.replace(/.{76}/g, '$&\n'),
      },
      {
        titulo: 'con espacios y renglones de Windows',
        partir: (base64: string) => ` ${base64.replace(/.{10}/g, '$&\r\n\t ')} `,
      },
      { titulo: 'sin el relleno', partir: (base64: string) => base64.replace(/=+$/, '') },
    ])
    .run(({ assert }, { partir }) => {
      assert.deepEqual(leerCredenciales(partir(enBase64(CUENTA))), {
        projectId: 'proyecto-secreto',
        clientEmail: 'secreto@proyecto.test',
        privateKey,
      })
    })

  test('rechaza {titulo} sin repetirlo')
    .with([
      { titulo: 'lo que no es base64', valor: '{secreto}', motivo: /base64/ },
      { titulo: 'relleno en el medio', valor: 'c2Vj=cmV0bw', motivo: /base64/ },
      { titulo: 'solo espacios', valor: ' \n ', motivo: /base64/ },
      {
        titulo: 'lo que no es JSON',
        valor: Buffer.from('secreto').toString('base64'),
        motivo: /JSON/,
      },
      { titulo: 'una lista', valor: enBase64(['secreto']), motivo: /objeto/ },
      { titulo: 'null', valor: enBase64(null), motivo: /objeto/ },
      ...['project_id', 'client_email', 'private_key'].flatMap((campo) =>
        [undefined, '', 5, null].map((malo) => ({
          titulo: `${campo} ${JSON.stringify(malo) ?? 'ausente'}`,
          valor: enBase64({ ...CUENTA, [campo]: malo }),
          motivo: new RegExp(campo),
        }))
      ),
      ...Object.entries({
        'una clave que es cualquier texto': 'secreto',
        'una clave cortada': privateKey.slice(0, 400),
        'una clave con un renglón de menos': privateKey.replace(/\n.{64}\n/, '\n'),
        'la clave pública': publica,
        'una clave cifrada': cifrada,
        'una clave de otro tipo': deOtroTipo,
      }).map(([titulo, clave]) => ({
        titulo,
        valor: enBase64({ ...CUENTA, private_key: clave }),
        motivo: /private_key/,
      })),
    ])
    .run(({ assert }, { valor, motivo }) => {
      rechaza(assert, () => leerCredenciales(valor), motivo)
    })
})
