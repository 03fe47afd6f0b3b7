/*
| Saca las capturas de los documentos: enciende la red con la demo en una carpeta temporal, abre cada página en un
| Chromium sin pantalla y guarda lo que se ve. Lo que se documenta así es lo que hay.
*/
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { cerrarNavegador } from '../../tests/apoyo/navegador/navegador.ts'
import { abrirPagina } from '../../tests/apoyo/navegador/pagina.ts'
import { encender } from '../../tests/apoyo/programas.ts'
import { puertosLibres } from '../../tests/apoyo/puertos.ts'
import { capturaDeDocs } from './docs.ts'
import { capturasDelPanel } from './panel.ts'

export type Captura = {
  /** Dónde queda, desde la raíz del proyecto. */
  archivo: string
  /** Con qué pantalla se la mira, si no es la de siempre. */
  como?: BrowserContextOptions
  /** Si se muestra de arriba a abajo, y no solo lo que entra en la pantalla. */
  entera?: boolean
  /** Lleva la página a lo que se quiere mostrar. */
  preparar(pagina: Page): Promise<void>
}

const CAPTURAS: Captura[] = [capturaDeDocs, ...capturasDelPanel]
/** La que se muestra, que es la de los documentos: ese puerto puede estar tomado. */
const DIRECCION = 'http://localhost:28080'
const RAIZ = join(import.meta.dirname, '../..')

const datos = mkdtempSync(join(tmpdir(), 'chotuve-capturas-'))
const [puerto, auth, media, firebase, proxy] = await puertosLibres(5)
const red = encender('bin/iniciar', [
  `--puerto=${puerto}`,
  `--auth-puerto=${auth}`,
  `--media-puerto=${media}`,
  `--firebase-puerto=${firebase}`,
  `--firebase-proxy-puerto=${proxy}`,
  `--datos=${datos}`,
])
try {
  await red.hasta('Ctrl-C detiene todo.')
  for (const captura of CAPTURAS) {
    await capturar(captura)
  }
} finally {
  await cerrarNavegador()
  await red.detener()
  rmSync(datos, { recursive: true, force: true })
}

async function capturar({ archivo, como, entera = false, preparar }: Captura) {
  const { pagina, cerrar } = await abrirPagina(DIRECCION, como)
  await pagina.route(`${DIRECCION}/**`, async (ruta) => {
    const url = ruta.request().url().replace(DIRECCION, `http://localhost:${puerto}`)
    const response = await ruta.fetch({ url })
    await ruta.fulfill({ response })
  })
  await preparar(pagina)
  const destino = join(RAIZ, archivo)
  mkdirSync(dirname(destino), { recursive: true })
  await pagina.screenshot({
    path: destino,
    fullPage: entera,
    animations: 'disabled',
    caret: 'hide',
  })
  await cerrar()
  process.stdout.write(`${archivo}: ${Math.ceil(statSync(destino).size / 1_000)} kB\n`)
}
