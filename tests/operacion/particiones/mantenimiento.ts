import type pg from 'pg'
import { ACE, correr } from '#tests/apoyo/programas'
import { tokenDeAdministrador } from '#tests/admin'
import { hasta } from '#tests/apoyo/espera'
import { entornoConRed } from '#tests/red'
import { alguien, pedir, videoDe } from '../acciones.js'
import { exigir, leer, type Mundo } from './pedidos.js'

/** Un comentario que no está: se lo busca en todas. */
const SIN_NADIE = 2_000_000_000

/** Los comandos que recorren las tablas. */
const COMANDOS = [
  ['doctor'],
  ['base:verificar', '--reparar'],
  ['cola:depurar', '--forzar'],
  ['notificaciones:reintentar', '--forzar'],
  ['notificaciones:listar'],
  ['comentarios:listar'],
]

/** Lo que se hace de vez en cuando, o lo hace quien administra. */
export async function hacerMantenimiento(mundo: Mundo) {
  const { url, vigia, firebase } = mundo
  const [ana, beto] = [await alguien(), await alguien()]
  firebase.base.anotarDispositivo(ana.id, `dispositivo-${ana.id}`)
  const video = await videoDe(beto)
  await vigia.query('INSERT INTO contacto (usuario_1, usuario_2) VALUES ($1, $2)', [
    ana.id,
    beto.id,
  ])
  const { token } = ana
  await exigir(`${url}/chat/${beto.id}`, { token, cuerpo: { mensaje: 'Hola' } })
  await exigir(`${url}/video/${video}/reaccion`, { token, cuerpo: { reaccion: 'me-gusta' } })
  await exigir(`${url}/video/${video}/comentario`, { token, cuerpo: { comentario: 'Feo' } })
  const [comentario] = await leer(`${url}/video/${video}/comentario?cantidad=10`, beto)
  await exigir(`${url}/denuncia`, {
    token: beto.token,
    cuerpo: { tipo: 'comentario', id: comentario?.id, motivo: 'acoso' },
  })
  await pedir(`${url}/denuncia`, {
    token,
    cuerpo: { tipo: 'comentario', id: SIN_NADIE, motivo: 'acoso' },
  })
  await resolverLaDenuncia(mundo)
  await exigir(`${url}/usuario/bloqueo/${ana.id}`, { metodo: 'PUT', token: beto.token })
  // Dos personas pueden ser de la misma partición; todas estas, no.
  for (let otra = 0; otra < 12; otra++) {
    const { id } = await alguien()
    await exigir(`${url}/usuario/bloqueo/${id}`, { metodo: 'PUT', token: beto.token })
  }
  await leer(`${url}/usuario/datos`, ana)
  await fetch(`${url}/metrics`)
  await exigir(`${url}/usuario`, { metodo: 'DELETE', token, cuerpo: { password: '1' } })
  await hasta(async () => (await sinOlvidar(vigia)) === 0, 'que se la olvide')
}

/** Corre los comandos sobre la base. */
export async function correrComandos(base: string) {
  const entorno = { ...entornoConRed(), DATABASE_URL: base }
  for (const comando of COMANDOS) {
    const { salida, errores } = await correr(process.execPath, [...ACE, ...comando], entorno)
    if (/No se pudo|Error/.test(errores)) {
      throw new Error(`${comando.join(' ')}: ${salida}${errores}`)
    }
  }
}

async function resolverLaDenuncia({ url, vigia }: Mundo) {
  const token = await tokenDeAdministrador()
  const { rows } = await vigia.query('SELECT id FROM denuncia')
  const denuncia = `${url}/admin/denuncia/${rows[0].id}`
  await exigir(denuncia, { metodo: 'GET', token })
  await exigir(denuncia, {
    metodo: 'PUT',
    token,
    cuerpo: { resolucion: 'comentario-eliminado' },
  })
}

async function sinOlvidar(vigia: pg.Client): Promise<number> {
  const { rows } = await vigia.query(
    `SELECT COUNT(*) AS cuantas FROM baja_en_curso WHERE paso <> 'repaso'`
  )
  return Number(rows[0].cuantas)
}
