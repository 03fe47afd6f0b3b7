import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import {
  documentoDeEntorno,
  ejemploDeEntorno,
} from '../../../herramientas/documentos_del_entorno.js'

test.group('Documentos del entorno', () => {
  test('{archivo} dice lo mismo que las variables: si no, bin/documentar-entorno')
    .with([
      { archivo: '.env.example', armar: ejemploDeEntorno },
      { archivo: 'docs/entorno.md', armar: documentoDeEntorno },
    ])
    .run(({ assert }, { archivo, armar }) => {
      assert.equal(readFileSync(app.makePath(archivo), 'utf-8'), armar())
    })
})
