import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { registrar } from '#tests/personas'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { rutasDeLaApi } from '#tests/rutas'
import { emailNuevo, estadosDe, pedir } from './pedidos.js'

/** Las únicas que cualquiera puede pedir sin cuenta: no tocan nada, o solo existen en desarrollo. */
const SIN_LIMITE = ['/ping', '/health/live', '/health/ready', '/metrics', '/base_de_datos']

test('toda ruta tiene un límite', async ({ assert, client }) => {
  const { url, detener } = await encenderServidorAparte({
    LIMITES: 'si',
    LIMITE_SESION_POR_EMAIL: '2/600',
    LIMITE_REGISTRO_POR_EMAIL: '2/600',
    LIMITE_ESCRITURAS: '2/600',
    LIMITE_LECTURAS: '2/600',
    LIMITE_PUBLICAS: '2/600',
  })
  const admin = await tokenDeAdministrador()
  const sinLimite: string[] = []
  const rutas = rutasDeLaApi().filter(({ patron }) => !SIN_LIMITE.includes(patron))
  try {
    for (const { patron, metodo } of rutas) {
      const { token } = await registrar(client)
      const email = emailNuevo()
      const estados = await estadosDe(3, () =>
        pedir(url, patron.replace(/:[a-z]+/g, '1'), {
          metodo,
          token: patron.startsWith('/admin') ? admin : token,
          cuerpo: metodo === 'GET' ? undefined : { email, password: 'x' },
        })
      )
      if (estados.at(-1) !== 429) {
        sinLimite.push(`${metodo} ${patron}: ${estados.join(' ')}`)
      }
    }
  } finally {
    await detener()
  }

  assert.isAbove(rutas.length, 30)
  assert.deepEqual(sinLimite, [])
})
