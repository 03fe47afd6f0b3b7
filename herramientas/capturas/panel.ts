import type { Page } from 'playwright-core'
import { entrarEnElPanel } from '../../tests/apoyo/navegador/panel.ts'
import { denunciarEnLaDemo } from './denuncias_de_la_demo.ts'
import type { Captura } from './capturar.ts'

const TELEFONO = { viewport: { width: 360, height: 740 } }
const OSCURA = { colorScheme: 'dark' as const }

type Cual = {
  nombre: string
  ruta: string
  como?: Captura['como']
  despues?: (pagina: Page) => Promise<void>
}

/** Escribe una regla y mira qué haría, sin guardarla. */
async function probarUnaRegla(pagina: Page) {
  await pagina.getByLabel('Nombre').fill('Los cortos primero')
  await pagina.getByLabel('Descripción').fill('Sube lo que se ve en un rato.')
  await pagina.getByLabel('Condiciones, una por renglón').fill('duracion < 200')
  await pagina.getByLabel('Cuánto cambia la importancia').fill('4')
  await pagina.getByLabel('De quién').fill('martin@chotuve.demo')
  await pagina.getByRole('button', { name: 'Ver antes y después' }).click()
  await pagina.getByRole('heading', { name: 'El muro antes y después' }).waitFor()
}

/** Guarda un cambio, para que la historia y la auditoría tengan qué mostrar. */
async function guardarUnaRegla(pagina: Page) {
  await pagina.getByRole('link', { name: 'Muchos me gusta' }).click()
  await pagina.getByLabel('Cuánto cambia la importancia').fill('3')
  await pagina.getByRole('button', { name: 'Guardar…' }).click()
  await pagina.getByRole('button', { name: 'Guardar la regla' }).waitFor()
}

const CUALES: Cual[] = [
  { nombre: 'resumen', ruta: '/panel' },
  { nombre: 'resumen-oscuro', ruta: '/panel', como: OSCURA },
  { nombre: 'resumen-telefono', ruta: '/panel', como: TELEFONO },
  { nombre: 'personas', ruta: '/panel/personas' },
  { nombre: 'persona', ruta: '/panel/personas/1' },
  { nombre: 'videos', ruta: '/panel/videos' },
  {
    nombre: 'video',
    ruta: '/panel/videos',
    despues: async (pagina) => {
      await pagina.locator('tbody a').first().click()
      await pagina.getByRole('heading', { name: 'Comentarios' }).waitFor()
    },
  },
  { nombre: 'denuncias', ruta: '/panel/denuncias' },
  { nombre: 'denuncia', ruta: '/panel/denuncias/1' },
  { nombre: 'denuncia-telefono', ruta: '/panel/denuncias/1', como: TELEFONO },
  { nombre: 'reglas', ruta: '/panel/reglas' },
  { nombre: 'regla', ruta: '/panel/reglas/nueva', despues: probarUnaRegla },
  { nombre: 'confirmacion', ruta: '/panel/reglas', despues: guardarUnaRegla },
  {
    nombre: 'historia',
    ruta: '/panel/reglas',
    despues: async (pagina) => {
      await guardarUnaRegla(pagina)
      await pagina.getByRole('button', { name: 'Guardar la regla' }).click()
      await pagina.getByRole('link', { name: 'Historia' }).click()
      await pagina.getByRole('heading', { name: 'Historia de las reglas' }).waitFor()
    },
  },
  { nombre: 'muro', ruta: '/panel/muro?de=2' },
  { nombre: 'entregas', ruta: '/panel/entregas?estado=todas' },
  { nombre: 'auditoria', ruta: '/panel/auditoria' },
  { nombre: 'sistema', ruta: '/panel/sistema' },
]

/** La entrada, y cada página del panel con la demo. */
export const capturasDelPanel: Captura[] = [
  {
    archivo: 'docs/panel/entrar.png',
    async preparar(pagina) {
      await denunciarEnLaDemo(pagina)
      await pagina.goto('/panel/entrar')
    },
  },
  ...CUALES.map(({ nombre, ruta, como, despues }) => ({
    archivo: `docs/panel/${nombre}.png`,
    entera: true,
    ...(como && { como }),
    async preparar(pagina: Page) {
      await entrarEnElPanel(pagina)
      await pagina.goto(ruta)
      await despues?.(pagina)
    },
  })),
]
