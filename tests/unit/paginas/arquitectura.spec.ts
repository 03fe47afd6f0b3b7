import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { conFlechas } from '../../../herramientas/arquitectura/dibujo.js'
import { flechasEntreCarpetas } from '../../../herramientas/arquitectura/flechas_entre_carpetas.js'

test.group('El dibujo de la arquitectura', () => {
  test('dice lo mismo que lint/flechas.ts: si no, bin/documentar-arquitectura', ({ assert }) => {
    const documento = readFileSync(app.makePath('docs/arquitectura.md'), 'utf-8')

    assert.equal(conFlechas(documento), documento)
  })

  test('las flechas no dan la vuelta: nada se usa a sí mismo por medio de otro', ({ assert }) => {
    const flechas = flechasEntreCarpetas({ conArchivosSueltos: false })
    const llegaA = (desde: string) => {
      const vistas = new Set(flechas.get(desde))
      vistas.forEach((vista) => flechas.get(vista)?.forEach((otra) => vistas.add(otra)))
      return vistas
    }

    assert.deepEqual(
      [...flechas.keys()].filter((carpeta) => llegaA(carpeta).has(carpeta)),
      []
    )
  })
})
