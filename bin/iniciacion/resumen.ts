import type { Opciones } from './opciones.ts'

type Persona = { nombre: string; email: string; clave: string }

/** Lo que alguien que recién llega necesita ver para empezar. */
export function resumen(opciones: Opciones, personas: Persona[], admin: Persona): string {
  const app = `http://localhost:${opciones.puerto}`
  return [
    '',
    'Chotuve está andando:',
    '',
    `  servidor   ${app}`,
    `  auth       http://localhost:${opciones.authPuerto}`,
    `  media      http://localhost:${opciones.mediaPuerto}`,
    `  datos      ${opciones.datos} (registros en registros/)`,
    '',
    ...(personas.length > 0 ? ['Usuarios:', '', ...personas.map(credenciales), ''] : []),
    'Administrador:',
    '',
    credenciales(admin),
    '',
    'Para probar, pegá estas líneas en otra terminal:',
    '',
    ...lineasDeCurl(app, personas[0]),
    '',
    'Ctrl-C detiene todo.',
    '',
  ].join('\n')
}

function credenciales({ nombre, email, clave }: Persona): string {
  return `  ${nombre.padEnd(18)} ${email.padEnd(24)} clave: ${clave}`
}

/** Sin nadie con quien entrar, la primera línea se registra. */
function lineasDeCurl(app: string, persona: Persona | undefined): string[] {
  const json = `-H 'Content-Type: application/json'`
  const [ruta, { email, clave }] = persona
    ? ['/usuario/sesion', persona]
    : ['/usuario', { email: 'vos@chotuve.demo', clave: '123' }]
  const cuerpo = `-d '{"email":"${email}","password":"${clave}"}'`
  const autorizacion = `-H "Authorization: Bearer $TOKEN"`
  const video = `{"titulo":"Hola","url":"https://example.com/hola.mp4","duracion":5}`
  return [
    `  TOKEN=$(curl -s ${app}${ruta} ${json} ${cuerpo} | sed 's/.*"auth_token":"\\([^"]*\\)".*/\\1/')`,
    `  curl -s ${app}/video ${autorizacion}`,
    `  curl -s ${app}/video ${autorizacion} ${json} -d '${video}'`,
  ]
}
