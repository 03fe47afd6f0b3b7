import app from '@adonisjs/core/services/app'
import { bien } from './apoyo.js'
import { DEFINICION } from './rutas.js'
import type { PorComando } from './tipos.js'

const MUCHOS = 'Muchos me gusta'

export const DE_REGLAS: Record<string, PorComando> = {
  'reglas:crear': {
    hacer: () => bien('reglas:crear', '--nombre=Otra', '--si=duracion > 1', '--sumar=1'),
    deja: ['regla.crear'],
  },
  'reglas:deshabilitar': {
    hacer: () => bien('reglas:deshabilitar', MUCHOS),
    deja: ['regla.modificar'],
  },
  'reglas:editar': {
    hacer: () => bien('reglas:editar', MUCHOS, '--orden=9'),
    deja: ['regla.modificar'],
  },
  'reglas:eliminar': { hacer: () => bien('reglas:eliminar', MUCHOS), deja: ['regla.eliminar'] },
  'reglas:esquema': 'solo lee',
  'reglas:exportar': 'solo lee',
  'reglas:habilitar': {
    hacer: async () => {
      await bien('reglas:deshabilitar', MUCHOS)
      await bien('reglas:habilitar', MUCHOS)
    },
    deja: ['regla.modificar', 'regla.modificar'],
  },
  'reglas:historial': 'solo lee',
  'reglas:importar': {
    hacer: async () => {
      const archivo = app.tmpPath(`reglas-${process.pid}.json`)
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:importar', await soloUna(archivo))
    },
    deja: [
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.eliminar',
      'regla.crear',
    ],
  },
  'reglas:listar': 'solo lee',
  'reglas:predeterminadas': {
    hacer: async () => {
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:predeterminadas')
    },
    deja: ['regla.eliminar', 'regla.crear'],
  },
  'reglas:probar': 'solo lee',
  'reglas:ver': 'solo lee',
  'reglas:volver': {
    hacer: async () => {
      await bien('reglas:eliminar', MUCHOS)
      await bien('reglas:volver', '1')
    },
    deja: ['regla.eliminar', 'regla.crear'],
  },
}

async function soloUna(archivo: string) {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(app.tmpPath(), { recursive: true })
  await writeFile(archivo, JSON.stringify([{ nombre: 'Otra', ...DEFINICION }]))
  return archivo
}
