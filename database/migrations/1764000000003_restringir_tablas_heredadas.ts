import { BaseSchema } from '@adonisjs/lucid/schema'
import { adoptarTablas } from '#database/adopcion/adoptar'
import { negarseSiHayAdoptados } from '#database/adopcion/tablas'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Cada hecho se escribe una sola vez: las restricciones viven acá y el código se apoya en ellas
 * (docs/decisiones/0002). Los demás índices son los de las consultas que hacen las rutas.
 *
 * En la misma transacción se depuran las tablas adoptadas del servidor anterior: las filas que no
 * pueden quedar pasan enteras a `descartado`.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('descartado', (tabla) => {
      tabla.increments('id')
      tabla.string('tabla', 32).notNullable()
      tabla.string('motivo', 100).notNullable()
      tabla.jsonb('fila').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable().defaultTo(this.now())
    })
    if (enPostgres) {
      this.defer((db) => adoptarTablas(db))
    }

    const { menor, mayor } = this.#funcionesDePar()
    const par = (una: string, otra: string) =>
      `${menor}(${una}, ${otra}), ${mayor}(${una}, ${otra})`

    this.#indice('UNIQUE', 'reaccion_unica', 'reaccion', 'usuario, video')
    this.#indice('', 'reaccion_por_fecha', 'reaccion', 'fecha')

    const nulosPrimero = enPostgres ? 'fecha ASC NULLS FIRST' : 'fecha'
    this.#indice('', 'comentario_por_video', 'comentario', `video, ${nulosPrimero}, id`)
    this.#indice('', 'comentario_por_fecha', 'comentario', 'fecha')

    this.#indice('UNIQUE', 'contacto_unico', 'contacto', par('usuario_1', 'usuario_2'))
    this.#indice('', 'contacto_de_uno', 'contacto', 'usuario_1, usuario_2')
    this.#indice('', 'contacto_de_otro', 'contacto', 'usuario_2, usuario_1')
    this.#indice('', 'contacto_por_fecha', 'contacto', 'fecha')

    this.#indice(
      'UNIQUE',
      'solicitud_contacto_unica',
      'solicitud_contacto',
      par('usuario_emisor', 'usuario_receptor')
    )
    this.#indice('', 'solicitud_contacto_recibida', 'solicitud_contacto', 'usuario_receptor, id')
  }

  override async down() {
    await negarseSiHayAdoptados(this.db)
    const indices = [
      'reaccion_unica',
      'reaccion_por_fecha',
      'comentario_por_video',
      'comentario_por_fecha',
      'contacto_unico',
      'contacto_de_uno',
      'contacto_de_otro',
      'contacto_por_fecha',
      'solicitud_contacto_unica',
      'solicitud_contacto_recibida',
    ]
    for (const indice of indices) {
      this.schema.raw(`DROP INDEX ${indice}`)
    }
    this.schema.dropTable('descartado')
  }

  #indice(tipo: '' | 'UNIQUE', nombre: string, tabla: string, columnas: string) {
    this.schema.raw(`CREATE ${tipo} INDEX ${nombre} ON ${tabla} (${columnas})`)
  }

  #funcionesDePar() {
    return this.db.dialect.name === 'postgres'
      ? { menor: 'LEAST', mayor: 'GREATEST' }
      : { menor: 'min', mayor: 'max' }
  }
}
