import { test } from '@japa/runner'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
} from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { capturarRegistro, type Entrada } from '#tests/registro'
import { acciones, avisosDe } from './avisos.js'

const SIN_NOMBRE = [
  { titulo: 'su nombre', perfil: { nombre: 'Ana', apellido: 'Paz' } },
  { titulo: 'su e-mail si no tiene nombre', perfil: undefined },
  { titulo: 'su e-mail si el nombre está vacío', perfil: { nombre: '', apellido: 'Paz' } },
]

test.group('Textos de las notificaciones', () => {
  test('cada una nombra a quien la causó por {titulo}')
    .with(SIN_NOMBRE)
    .run(async ({ client, assert }, { perfil }) => {
      const [ana, beto] = [await registrar(client, perfil), await registrar(client)]
      const { reaccionar, comentar, escribir } = acciones(client)
      const x = perfil?.nombre || ana.email
      const video = await subirVideo(client, beto, { titulo: 'Asado' })

      await hacerContactos(client, ana, beto)
      await escribir(ana, beto, '¿Venís?')
      await reaccionar(ana, video)
      await comentar(ana, video, '¡Qué lindo!')

      assert.deepEqual(await avisosDe(beto), [
        ['Nueva solicitud de contacto.', `${x} te envió una solicitud de contacto.`],
        [`Nuevo mensaje de ${x}.`, '¿Venís?'],
        ['Nueva reacción a tu video', `A ${x} le gustó tu video Asado.`],
        [`${x} comentó tu video`, '¡Qué lindo!'],
      ])
    })

  test('la de una solicitud aceptada nombra a quien la aceptó por {titulo}')
    .with(SIN_NOMBRE)
    .run(async ({ client, assert }, { perfil }) => {
      const [ana, beto] = [await registrar(client), await registrar(client, perfil)]

      await hacerContactos(client, ana, beto)

      assert.deepEqual(await avisosDe(ana), [
        [
          'Solicitud de contacto aceptada.',
          `Ahora vos y ${perfil?.nombre || beto.email} son contactos.`,
        ],
      ])
    })

  test('se guardan enteros, por largos que sean', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const { reaccionar, comentar, escribir } = acciones(client)
    await hacerContactos(client, ana, beto)
    const [mensaje, comentario, titulo] = [20_000, 5_000, 500].map((largo) => '😀'.repeat(largo))
    const video = await subirVideo(client, beto, { titulo })

    await escribir(ana, beto, mensaje ?? '')
    await comentar(ana, video, comentario ?? '')
    await reaccionar(ana, video)

    const [, ...avisos] = await avisosDe(beto)
    assert.deepEqual(
      avisos.map(([, cuerpo]) => cuerpo),
      [mensaje, comentario, `A ${ana.email} le gustó tu video ${titulo}.`]
    )
  })

  test('sin Firebase quedan en el registro', async ({ client, assert, cleanup }) => {
    const [ana, beto] = [
      await registrar(client, { nombre: 'Ana', apellido: 'Paz' }),
      await registrar(client),
    ]
    const registro = await capturarRegistro()
    cleanup(() => registro.soltar())

    await enviarSolicitud(client, ana, beto)

    const aviso = ({ msg }: Entrada) => msg.startsWith(`[NOTIF para ${beto.id}]`)
    await hasta(() => registro.entradas.some(aviso))
    assert.equal(
      registro.entradas.find(aviso)?.msg,
      `[NOTIF para ${beto.id}] (Nueva solicitud de contacto.) Ana te envió una solicitud de contacto.`
    )
  })
})
