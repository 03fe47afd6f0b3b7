import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import { citar } from './citar.ts'
import { DATOS, type Opciones } from './opciones.ts'
import type { Persona } from './visita.ts'

type Llegada = { opciones: Opciones; personas: Persona[]; video: string | undefined }

const JSON_VA = `-H 'Content-Type: application/json'`
const CON_TOKEN = `-H "Authorization: Bearer $TOKEN"`
const LEER_TOKEN = `sed 's/.*"auth_token":"\\([^"]*\\)".*/\\1/'`

/** Lo que alguien que recién llega necesita ver para empezar. */
export function resumen({ opciones, personas, video }: Llegada): string {
  const { authPuerto, mediaPuerto, datos, baseAjena, administrador } = opciones
  const app = direccionDelServidor(opciones)
  const firebase = `http://localhost:${opciones.firebasePuerto}/app-server-dev.json`
  return [
    '',
    'Chotuve está andando:',
    '',
    `  servidor   ${app}`,
    `  panel      ${app}/panel`,
    `  auth       http://localhost:${authPuerto}`,
    `  media      http://localhost:${mediaPuerto}`,
    ...(opciones.conFirebaseLocal ? [`  firebase   ${firebase}`] : []),
    `  datos      ${datos} (lo que dicen los servidores, en registros/)`,
    ...(baseAjena ? ['  base       la de DATABASE_URL'] : []),
    '',
    ...(personas.length > 0 ? ['Usuarios:', '', ...personas.map(credenciales), ''] : []),
    'Administrador:',
    '',
    credenciales({ nombre: 'Administrador', ...administrador }),
    '',
    'Para probar, pegá estas líneas en otra terminal:',
    '',
    `  TOKEN=$(curl -s ${app}${entrada(personas[0])} | ${LEER_TOKEN})`,
    `  curl -s ${app}/video ${CON_TOKEN}`,
    `  curl -s ${app}${accion(video)}`,
    '',
    ...(opciones.conFirebaseLocal
      ? [
          'Para ver llegar los mensajes y las notificaciones push, en otra más:',
          '',
          `  (set -a; . ${citar(join(datos, 'entorno'))}; bin/ace firebase:ver)`,
          '',
        ]
      : []),
    `Para administrarlo, en otra: ${consola(opciones)}`,
    '',
    'Ctrl-C detiene todo.',
    '',
  ].join('\n')
}

/** Por dónde se le habla al servidor desde esta máquina. */
export function direccionDelServidor({ host, puerto }: Opciones): string {
  const deAca = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  return `http://${deAca ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${puerto}`
}

function credenciales({ nombre, email, clave }: Omit<Persona, 'token' | 'id'>): string {
  return `  ${nombre.padEnd(18)} ${email.padEnd(24)} clave: ${clave}`
}

/** Sin nadie con quien entrar, la primera línea se registra. */
function entrada(persona: Persona | undefined): string {
  const [ruta, { email, clave }] = persona
    ? ['/usuario/sesion', persona]
    : ['/usuario', { email: 'vos@chotuve.demo', clave: '123' }]
  return `${ruta} ${JSON_VA} -d '${JSON.stringify({ email, password: clave })}'`
}

/** Comentar un video del muro o, si no hay ninguno, subir el primero. */
function accion(video: string | undefined): string {
  const [ruta, cuerpo] = video
    ? [`/video/${video}/comentario`, { comentario: '¡Qué buen video!' }]
    : ['/video', { titulo: 'Hola', url: 'https://example.com/hola.mp4', duracion: 5 }]
  return `${ruta} ${CON_TOKEN} ${JSON_VA} -d '${JSON.stringify(cuerpo)}'`
}

/** La consola encuentra sola lo que se guarda en la carpeta de siempre. */
function consola({ datos }: Opciones): string {
  return `${datos === DATOS ? '' : `CHOTUVE_DATOS=${citar(datos)} `}bin/ace list`
}
