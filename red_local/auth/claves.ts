import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const BLOQUE = 8
const PARALELISMO = 1
const LARGO = 32

/** El costo por defecto de scrypt; las pruebas usan uno menor para no esperar. */
export const COSTO_POR_DEFECTO = 16384
const COSTO_MINIMO = 2

/** Resume una clave. El costo viaja con el resumen: cambiarlo no invalida los ya guardados. */
export async function resumirClave(clave: string, costo: number): Promise<string> {
  const sal = randomBytes(16)
  const costoPosible = Math.max(costo, COSTO_MINIMO)
  const resumen = await derivar(clave, sal, costoPosible)
  return ['scrypt', costoPosible, sal.toString('base64'), resumen.toString('base64')].join('$')
}

export async function esLaClave(clave: string, guardado: string): Promise<boolean> {
  const [, costo = '', sal = '', resumen = ''] = guardado.split('$')
  const esperado = Buffer.from(resumen, 'base64')
  const obtenido = await derivar(clave, Buffer.from(sal, 'base64'), Number(costo))
  return timingSafeEqual(obtenido, esperado)
}

// La versión con callback corre fuera del hilo principal: la otra frenaría a todos los pedidos.
function derivar(clave: string, sal: Buffer, costo: number): Promise<Buffer> {
  const maxmem = 256 * BLOQUE * (costo + PARALELISMO + 2)
  const opciones = { N: costo, r: BLOQUE, p: PARALELISMO, maxmem }
  return new Promise((resolver, rechazar) => {
    scrypt(clave, sal, LARGO, opciones, (error, derivada) =>
      error ? rechazar(error) : resolver(derivada)
    )
  })
}
