import { test } from '@japa/runner'
import type { ServidorDeMedia } from '#red/media/contrato'
import { DRIVERS_DE_MEDIA, type MediaEncendida } from './drivers_de_media.js'
import { crear, LISTA_ENTERA } from './videos.js'

for (const [driver, encender] of Object.entries(DRIVERS_DE_MEDIA)) {
  test.group(`Contrato de media: listas | ${driver}`, (group) => {
    let encendida: MediaEncendida
    let media: ServidorDeMedia

    group.setup(async () => {
      encendida = await encender()
      media = encendida.media
      return () => encendida.apagar()
    })
    group.each.setup(async () => {
      await media.vaciar()
    })

    const ids = async (...pedido: Parameters<ServidorDeMedia['listar']>) => {
      const { videos } = await media.listar(...pedido)
      return videos.map(({ id }) => id)
    }

    test('listar: los públicos de todos y los privados de quienes se dice, el más nuevo primero', async ({
      assert,
    }) => {
      const publico = await crear(media, { usuarioId: 1 })
      const privado = await crear(media, { usuarioId: 2, visibilidad: 'privado' })
      const ajeno = await crear(media, { usuarioId: 3, visibilidad: 'privado' })
      const ultimo = await crear(media, { usuarioId: 2 })
      const apagado = await crear(media, { usuarioId: 2 })
      await encendida.deshabilitar(apagado)

      assert.deepEqual(await ids({ privadosDe: [] }, LISTA_ENTERA), [ultimo, publico])
      assert.deepEqual(await ids({ privadosDe: [2] }, LISTA_ENTERA), [ultimo, privado, publico])
      assert.deepEqual(await ids({ privadosDe: [3, 2] }, LISTA_ENTERA), [
        ultimo,
        ajeno,
        privado,
        publico,
      ])
      assert.deepEqual(await ids({ privadosDe: [], deUsuario: 2 }, LISTA_ENTERA), [ultimo])
      assert.deepEqual(await ids({ privadosDe: [2], deUsuario: 2 }, LISTA_ENTERA), [
        ultimo,
        privado,
      ])
    })

    test('listar: la página, con el total de la lista entera', async ({ assert }) => {
      const [viejo, medio, nuevo] = [await crear(media), await crear(media), await crear(media)]
      const seleccion = { privadosDe: [] }

      assert.deepEqual(await ids(seleccion, { offset: 0, cantidad: 2 }), [nuevo, medio])
      assert.deepEqual(await ids(seleccion, { offset: 2, cantidad: 2 }), [viejo])
      for (const vacia of [
        { offset: 0, cantidad: 0 },
        { offset: 3, cantidad: 10 },
        { offset: 2_147_483_647, cantidad: 100 },
      ]) {
        assert.deepEqual(await media.listar(seleccion, vacia), {
          videos: [],
          total: 3,
          descartados: 0,
        })
      }
    })

    test('cada tanda de personas entra en una llamada, y no se pierde a nadie', async ({
      assert,
    }) => {
      const personas = Array.from({ length: 2_000 }, (_, orden) => 2_147_481_000 + orden)
      const primero = await crear(media, { usuarioId: personas[0], visibilidad: 'privado' })
      const ultimo = await crear(media, { usuarioId: personas.at(-1), visibilidad: 'privado' })

      const tandas = media.enTandas(personas)
      const listas = await Promise.all(
        tandas.map((tanda) => ids({ privadosDe: tanda, deUsuario: tanda[0] }, LISTA_ENTERA))
      )

      assert.isAbove(tandas.length, 1)
      assert.deepEqual(tandas.flat(), personas)
      assert.sameMembers(listas.flat(), [primero, ultimo])
      assert.deepEqual(media.enTandas([]), [])
    })
  })
}
