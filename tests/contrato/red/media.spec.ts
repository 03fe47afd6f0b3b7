import { test } from '@japa/runner'
import type { ServidorDeMedia, VideoNuevo } from '#red/media/contrato'
import { DRIVERS_DE_MEDIA, type MediaEncendida } from './drivers_de_media.js'
import { crear, LISTA_ENTERA, VIDEO } from './videos.js'

for (const [driver, encender] of Object.entries(DRIVERS_DE_MEDIA)) {
  test.group(`Contrato de media | ${driver}`, (group) => {
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

    test('crear guarda los campos tal como van, y buscar los devuelve', async ({ assert }) => {
      const campos: VideoNuevo = {
        ...VIDEO,
        titulo: ' Ñandú 😀 ',
        descripcion: '',
        ubicacion: 'Acá',
        visibilidad: 'privado',
        usuarioId: 7,
      }
      const id = await crear(media, campos)

      const video = await media.buscar(id)

      assert.containsSubset(video, { ...campos, id, habilitado: true })
      assert.match(id, /^[0-9a-f]{24}$/)
      assert.instanceOf(video?.creacion, Date)
    })

    test('lo que media no acepta vuelve campo por campo, y no queda creado', async ({ assert }) => {
      const errores = await media.crear({ ...VIDEO, titulo: '', duracion: 0 })

      assert.deepEqual(errores, {
        titulo: 'El titulo es obligatorio',
        duracion: 'La duración no es válida',
      })
      assert.deepEqual(await media.listar({ privadosDe: [] }, LISTA_ENTERA), {
        videos: [],
        total: 0,
        descartados: 0,
      })
    })

    test('buscar: el mismo en mayúsculas, deshabilitado también, y nulo el que no hay', async ({
      assert,
    }) => {
      const id = await crear(media)
      await encendida.deshabilitar(id)

      assert.containsSubset(await media.buscar(id.toUpperCase()), { id, habilitado: false })
      // Media contesta al primero y al segundo 200 con `null`, y a los demás 404.
      for (const ninguno of [
        'f'.repeat(24),
        'doce letras!',
        'x',
        '',
        '..',
        '.',
        'a/b',
        '?x=1',
        '%',
        'a'.repeat(12_000),
        '😀'.repeat(2_000),
      ]) {
        assert.isNull(await media.buscar(ninguno), ninguno)
      }
    })

    test('editar cambia solo lo que se le dice, y a nadie si no hay nadie', async ({ assert }) => {
      const id = await crear(media, { descripcion: 'Una' })
      const antes = await media.buscar(id)

      assert.deepEqual(await media.editar(id, { titulo: ' 😀 ' }), { tipo: 'editado' })
      assert.deepEqual(await media.buscar(id), { ...antes, titulo: ' 😀 ' })
      await media.editar(id, { habilitado: false })
      await media.editar(id, { visibilidad: 'privado', ubicacion: 'Acá' })
      assert.containsSubset(await media.buscar(id), {
        titulo: ' 😀 ',
        descripcion: 'Una',
        ubicacion: 'Acá',
        visibilidad: 'privado',
        habilitado: false,
      })
      for (const ninguno of ['f'.repeat(24), 'x', '', '..', 'a/b', 'a'.repeat(12_000)]) {
        assert.deepEqual(await media.editar(ninguno, { titulo: 'T' }), { tipo: 'desconocido' })
      }
    })

    test('deshabilitar: nadie lo ve en las listas, y el que no hay no falla', async ({
      assert,
    }) => {
      const id = await crear(media)

      assert.isTrue(await media.deshabilitar(id, encendida.administrador))
      assert.isTrue(await media.deshabilitar(id, encendida.administrador))

      assert.containsSubset(await media.buscar(id), { id, habilitado: false })
      const { videos } = await media.listar({ privadosDe: [] }, LISTA_ENTERA)
      assert.isEmpty(videos)
      for (const ninguno of ['f'.repeat(24), 'x', '', '..', 'a/b', 'a'.repeat(12_000)]) {
        assert.isFalse(await media.deshabilitar(ninguno, encendida.administrador))
      }
    })

    test('vaciar borra todo, aunque media conteste sin cuerpo', async ({ assert }) => {
      const id = await crear(media)

      await media.vaciar()

      assert.isNull(await media.buscar(id))
      assert.deepEqual(await media.listar({ privadosDe: [1] }, LISTA_ENTERA), {
        videos: [],
        total: 0,
        descartados: 0,
      })
    })
  })
}
