import { test } from '@japa/runner'
import { DOCUMENTO } from '#tests/documento/operaciones'
import { congelar, leerPublicado } from '../../../herramientas/publicado/publicado.ts'
import { rupturas } from '../../../herramientas/publicado/rupturas.ts'

type Cosa = { [clave: string]: Cosa } & { type?: unknown; enum?: unknown[]; required?: unknown }
type Cambio = { que: string; hacer: (documento: Cosa) => void; dice: string }

/** Lo que hay en un lugar, para cambiarlo. */
const en = (documento: Cosa, ...pasos: string[]) =>
  pasos.reduce((cosa, paso) => cosa[paso] as Cosa, documento)
const esquema = (documento: Cosa, nombre: string) => en(documento, 'components', 'schemas', nombre)
const quitar = (cosa: Cosa, clave: string) => void Reflect.deleteProperty(cosa, clave)
const poner = (cosa: Cosa, que: object) => void Object.assign(cosa, que)

const ROMPEN: Cambio[] = [
  {
    que: 'quitar una ruta',
    hacer: (d) => quitar(en(d, 'paths'), '/chat'),
    dice: 'GET /chat: ya no está',
  },
  {
    que: 'quitar un método',
    hacer: (d) => quitar(en(d, 'paths', '/video/{id}'), 'put'),
    dice: 'PUT /video/{}: ya no está',
  },
  {
    que: 'llamar de otra manera a una operación',
    hacer: (d) => poner(en(d, 'paths', '/video', 'get'), { operationId: 'elMuro' }),
    dice: 'GET /video: se llamaba verMuro',
  },
  {
    que: 'pedir un token donde no',
    hacer: (d) => quitar(en(d, 'paths', '/stats', 'get'), 'security'),
    dice: 'GET /stats: ahora pide un token',
  },
  {
    que: 'quitar un estado',
    hacer: (d) => quitar(en(d, 'paths', '/video', 'post', 'responses'), '201'),
    dice: 'POST /video: 201: ya no está',
  },
  {
    que: 'pedir un campo más',
    hacer: (d) =>
      poner(esquema(d, 'VideoNuevo'), { required: ['url', 'titulo', 'duracion', 'ubicacion'] }),
    dice: 'POST /video: cuerpo.ubicacion: ahora es obligatorio',
  },
  {
    que: 'quitar un campo de lo que se manda',
    hacer: (d) => quitar(en(esquema(d, 'VideoNuevo'), 'properties'), 'ubicacion'),
    dice: 'POST /video: cuerpo.ubicacion: ya no está',
  },
  {
    que: 'bajar un máximo',
    hacer: (d) => poner(en(esquema(d, 'VideoNuevo'), 'properties', 'titulo'), { maxLength: 100 }),
    dice: 'POST /video: cuerpo.titulo: deja mandar menos (maxLength)',
  },
  {
    que: 'quitar un valor de los que se pueden mandar',
    hacer: (d) => poner(esquema(d, 'Motivo'), { enum: ['spam', 'otro'] }),
    dice: 'POST /denuncia: cuerpo.motivo: cambiaron los valores posibles',
  },
  {
    que: 'quitar un parámetro',
    hacer: (d) => poner(en(d, 'paths', '/chat', 'get'), { parameters: [] }),
    dice: 'GET /chat: parámetro desde: ya no está',
  },
  {
    que: 'bajar el máximo de un parámetro',
    hacer: (d) => poner(en(d, 'components', 'parameters', 'Cantidad', 'schema'), { maximum: 50 }),
    dice: 'GET /video: parámetro cantidad: deja mandar menos (maximum)',
  },
  {
    que: 'quitar un campo de lo que se contesta',
    hacer: (d) => quitar(en(esquema(d, 'Comentario'), 'properties'), 'fecha'),
    dice: 'GET /video/{}/comentario: 200[].fecha: ya no está',
  },
  {
    que: 'dejar de asegurar un campo',
    hacer: (d) => poner(esquema(d, 'Sesion'), { required: ['auth_token'] }),
    dice: 'POST /usuario: 201.id: puede no estar',
  },
  {
    que: 'contestar un nulo donde no',
    hacer: (d) =>
      poner(en(esquema(d, 'DatosDeVideo'), 'properties', 'titulo'), { type: ['string', 'null'] }),
    dice: 'GET /video/{}: 200.titulo: cambió el tipo',
  },
  {
    que: 'cambiar un tipo',
    hacer: (d) => poner(en(esquema(d, 'Mensaje'), 'properties', 'id'), { type: 'string' }),
    dice: 'GET /chat/{}: 200[].id: cambió el tipo',
  },
  {
    que: 'contestar un valor nuevo',
    hacer: (d) => poner(esquema(d, 'Visibilidad'), { enum: ['publico', 'privado', 'amigos'] }),
    dice: 'GET /video/{}: 200.visibilidad: cambiaron los valores posibles',
  },
  {
    que: 'contestar otra alternativa',
    hacer: (d) =>
      poner(en(esquema(d, 'Comentario'), 'properties', 'editado'), {
        oneOf: [{ type: 'boolean' }, { type: 'null' }],
      }),
    dice: 'GET /video/{}/comentario: 200[].editado: cambiaron las alternativas',
  },
  {
    que: 'quitar una cabecera',
    hacer: (d) => quitar(en(d, 'components', 'responses', 'Usuario', 'headers'), 'ETag'),
    dice: 'GET /usuario: 200, cabecera ETag: ya no está',
  },
  {
    que: 'contestar otro tipo de contenido',
    hacer: (d) => poner(en(d, 'components', 'responses', 'Hecho'), { content: {} }),
    dice: 'PUT /usuario/perfil: 200: ya no es application/json',
  },
]

const NO_ROMPEN: Omit<Cambio, 'dice'>[] = [
  {
    que: 'una ruta nueva',
    hacer: (d) => poner(en(d, 'paths'), { '/nueva': en(d, 'paths', '/ping') }),
  },
  {
    que: 'un campo más en lo que se contesta',
    hacer: (d) => poner(en(esquema(d, 'Comentario'), 'properties'), { idioma: { type: 'string' } }),
  },
  {
    que: 'un campo que se puede mandar',
    hacer: (d) => poner(en(esquema(d, 'VideoNuevo'), 'properties'), { idioma: { type: 'string' } }),
  },
  {
    que: 'subir un máximo',
    hacer: (d) => poner(en(esquema(d, 'VideoNuevo'), 'properties', 'titulo'), { maxLength: 900 }),
  },
  {
    que: 'un valor más de los que se pueden mandar, si no se contesta',
    hacer: (d) =>
      poner(en(d, 'paths', '/usuario/solicitud-contacto/{id}', 'put', 'requestBody', 'content'), {
        'application/json': {
          schema: {
            type: 'object',
            required: ['accion'],
            properties: { accion: { type: 'string', enum: ['aceptar', 'rechazar', 'ignorar'] } },
          },
        },
      }),
  },
  {
    que: 'asegurar un campo más',
    hacer: (d) => poner(esquema(d, 'ErrorDeCampos'), { required: ['mensaje', 'errores'] }),
  },
  {
    que: 'cambiar los textos y el nombre de lo que va entre llaves',
    hacer: (d) => {
      poner(en(d, 'paths', '/ping', 'get'), { summary: 'Otra cosa', description: 'Otra' })
      poner(en(d, 'paths'), { '/chat/{usuario}': en(d, 'paths', '/chat/{id}') })
      quitar(en(d, 'paths'), '/chat/{id}')
    },
  },
]

/** Lo que rompe un cambio, contra lo que se congelaría hoy. */
function alCambiar(hacer: Cambio['hacer']): string[] {
  const cambiado = structuredClone(DOCUMENTO)
  hacer(cambiado as unknown as Cosa)
  return rupturas(DOCUMENTO, cambiado)
}

test.group('Lo publicado', () => {
  test('el documento no rompe a quien usa el publicado', ({ assert }) => {
    assert.deepEqual(rupturas(leerPublicado(), DOCUMENTO), [])
  })

  test('lo congelado no es menos que el documento', ({ assert }) => {
    assert.isAbove(Object.keys(leerPublicado().paths).length, 40)
    assert.notInclude(congelar(DOCUMENTO), 'description:')
  })

  test('{que} rompe')
    .with(ROMPEN)
    .run(({ assert }, { hacer, dice }) => {
      assert.include(alCambiar(hacer), dice)
    })

  test('{que} no rompe')
    .with(NO_ROMPEN)
    .run(({ assert }, { hacer }) => {
      assert.deepEqual(alCambiar(hacer), [])
    })
})
