import { BaseSchema } from '@adonisjs/lucid/schema'
import { negarseSiHayAdoptados } from '#database/adopcion/tablas'

/**
 * Cuántas reacciones y comentarios tiene cada video, sin contarlos cada vez: se mantiene en la misma
 * transacción que la fila (docs/decisiones/0002).
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('contador_video', (tabla) => {
      tabla.string('video', 32).primary()
      tabla.integer('comentarios').notNullable().defaultTo(0)
      tabla.integer('me_gusta').notNullable().defaultTo(0)
      tabla.integer('no_me_gusta').notNullable().defaultTo(0)
    })

    this.schema.raw(`
      INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta)
      SELECT video, SUM(comentarios), SUM(me_gusta), SUM(no_me_gusta)
      FROM (
        SELECT video, 0 AS comentarios,
          SUM(CASE WHEN tipo = 'ME_GUSTA' THEN 1 ELSE 0 END) AS me_gusta,
          SUM(CASE WHEN tipo = 'NO_ME_GUSTA' THEN 1 ELSE 0 END) AS no_me_gusta
        FROM reaccion GROUP BY video
        UNION ALL
        SELECT video, COUNT(*), 0, 0 FROM comentario GROUP BY video
      ) AS conteo
      GROUP BY video
    `)
  }

  override async down() {
    await negarseSiHayAdoptados(this.db)
    this.schema.dropTable('contador_video')
  }
}
