import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Cada hecho se escribe una sola vez: las restricciones viven acá y el código se apoya en ellas
 * (docs/decisiones/0002). Los demás índices son los de las consultas que hacen las rutas.
 */
export default class extends BaseSchema {
  override async up() {
    const { menor, mayor } = this.#funcionesDePar()
    const par = (una: string, otra: string) =>
      `${menor}(${una}, ${otra}), ${mayor}(${una}, ${otra})`

    this.#indice('UNIQUE', 'reaccion_unica', 'reaccion', 'usuario, video')
    this.#indice('', 'reaccion_por_fecha', 'reaccion', 'fecha')

    const nulosPrimero = this.db.dialect.name === 'postgres' ? 'fecha ASC NULLS FIRST' : 'fecha'
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
