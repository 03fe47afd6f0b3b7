import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { spec } from '@japa/runner/reporters'
import type { Config } from '@japa/runner/types'
import env from '#start/env'
import { crearServidorHttp } from '#start/servidor_http'
import { migrar } from '#database/migrar'
import { resumen } from '#tests/corrida/resumen'
import { cerrarNavegador } from '#tests/apoyo/navegador/navegador'
import { titulosLegibles } from '#tests/corrida/titulos'
import { particionarSiSePide } from '#tests/apoyo/particiones'
import { contrastarClienteDePruebas } from '#tests/documento/clientes'
import { cuentaDelDocumento } from '#tests/documento/cuenta'
import { apagarRed } from '#tests/red'

const direccion = `http://${env.get('HOST')}:${env.get('PORT')}`

export const plugins: Config['plugins'] = [
  assert(),
  apiClient({ baseURL: direccion }),
  pluginAdonisJS(app, { baseURL: direccion }),
  contrastarClienteDePruebas(),
]

export const reporters: Config['reporters'] = {
  activated: ['spec', 'resumen', 'documento', 'titulos'],
  list: [spec(), resumen, cuentaDelDocumento, titulosLegibles],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [() => migrar(app), particionarSiSePide],
  teardown: [() => apagarRed()],
}

const CON_SERVIDOR = ['functional', 'contrato', 'limites', 'navegador']

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (suite.name === 'navegador') {
    suite.teardown(cerrarNavegador)
  }
  if (CON_SERVIDOR.includes(suite.name)) {
    return suite.setup(() => testUtils.httpServer().start(crearServidorHttp))
  }
}
