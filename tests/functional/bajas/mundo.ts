import { randomUUID } from 'node:crypto'
import type { ApiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { parDe } from '#chat/par'
import { CompletarBajas } from '#bajas/completar_bajas'
import { CLAVE, hacerContactos, registrar, subirVideo, type Persona } from '#tests/personas'
import { comoAdministrador, denunciar, ultimaDenuncia } from '../denuncias/pedidos.js'

/** Alguien que hizo de todo, con dos contactos que también. */
export async function alguienConTodo(client: ApiClient) {
  const nombre = `Zulema ${randomUUID()}`
  const zulema = await registrar(client, { nombre, apellido: 'Ibarra', foto: 'f' })
  /** Lo que escribe: no tiene que quedar en ningún lado. */
  const texto = `Esto lo escribió ${randomUUID()}`
  const ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
  const beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
  const caro = await registrar(client)
  await hacerContactos(client, zulema, ana)
  await hacerContactos(client, beto, zulema)
  const ajeno = await subirVideo(client, ana, { titulo: 'De Ana' })
  const propio = await subirVideo(client, zulema, { visibilidad: 'privado' })
  for (const quien of [zulema, beto]) {
    await client
      .post(`/video/${ajeno}/reaccion`)
      .bearerToken(quien.token)
      .json({ reaccion: 'me-gusta' })
    await client
      .post(`/video/${ajeno}/comentario`)
      .bearerToken(quien.token)
      .json({ comentario: quien === zulema ? texto : 'De Beto' })
  }
  await client
    .post(`/video/${propio}/comentario`)
    .bearerToken(ana.token)
    .json({ comentario: 'De Ana' })
  await escribir(client, zulema, ana, texto)
  await escribir(client, ana, zulema, 'Lo que dijo Ana')
  await escribir(client, beto, zulema, 'Lo que dijo Beto')
  await client
    .post('/usuario/solicitud-contacto')
    .bearerToken(zulema.token)
    .json({ usuario_id: caro.id })
  await client
    .post('/denuncia')
    .bearerToken(zulema.token)
    .json({ tipo: 'video', id: ajeno, motivo: 'otro', texto })
  await client
    .post('/denuncia')
    .bearerToken(ana.token)
    .json({ tipo: 'usuario', id: zulema.id, motivo: 'spam' })
  await client.put(`/usuario/silencio/${caro.id}`).bearerToken(zulema.token)
  await client.put(`/usuario/silencio/${zulema.id}`).bearerToken(caro.token)
  await client.put(`/usuario/bloqueo/${caro.id}`).bearerToken(zulema.token)
  await client.put(`/chat/${ana.id}`).bearerToken(zulema.token).json({ silenciado: true })
  await terminarContactoSinHablar(client, zulema)
  await eliminarSuComentario(client, zulema, ajeno)
  return { zulema, nombre, texto, ana, beto, caro, ajeno, propio }
}

/**
 * De quien no se escribió con ella queda en la base solo que la conversación se quitó. Lo anota quien replica en
 * Firebase, que acá no hay.
 */
async function terminarContactoSinHablar(client: ApiClient, zulema: Persona) {
  const dora = await registrar(client)
  await hacerContactos(client, dora, zulema)
  await client.delete(`/usuario/contacto/${dora.id}`).bearerToken(zulema.token)
  const fecha = new Date().toISOString()
  const quitada = { ultimo_push_id: '', quitado_hasta: 0, fecha }
  await db.table('conversacion').insert({ ...parDe(zulema.id, dora.id), ...quitada })
}

/** Lo hace quien administra: queda asentado de quién era. */
async function eliminarSuComentario(client: ApiClient, zulema: Persona, video: string) {
  await client
    .post(`/video/${video}/comentario`)
    .bearerToken(zulema.token)
    .json({ comentario: 'Una grosería' })
  const { id } = await db
    .from('comentario')
    .where('usuario', zulema.id)
    .orderBy('id', 'desc')
    .first()
  const otra = await registrar(client)
  await denunciar(client, otra, 'comentario', Number(id))
  const { resolver } = await comoAdministrador(client)
  await resolver(await ultimaDenuncia(), 'comentario-eliminado')
}

const escribir = (client: ApiClient, de: Persona, a: Persona, mensaje: string) =>
  client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje })

export const irse = (client: ApiClient, { token }: Persona, cuerpo: object = { password: CLAVE }) =>
  client.delete('/usuario').bearerToken(token).json(cuerpo)

/** Hace todos los pasos que haya por hacer, el repaso también si no se dice otra cosa, como lo haría el trabajador. */
export async function completarBajas({ hasta }: { hasta?: 'repaso' } = {}) {
  const completar = await app.container.make(CompletarBajas)
  for (let vez = 0; vez < 60; vez++) {
    const falta = await db
      .from('baja_en_curso')
      .whereNot('paso', hasta ?? '')
      .first()
    if (!falta) {
      return
    }
    await db.from('baja_en_curso').update({ proximo_intento: '2020-01-01T00:00:00.000Z' })
    const tareas = await completar.tomar(10)
    if (tareas.length === 0) {
      return
    }
    for (const tarea of tareas) {
      await tarea()
    }
  }
  throw new Error(JSON.stringify(await db.from('baja_en_curso')))
}
