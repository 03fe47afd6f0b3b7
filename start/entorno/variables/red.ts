import * as regla from '#start/entorno/reglas'
import { grupo } from '#start/entorno/variables/variable'

export const red = grupo('Los otros servidores', {
  CHOTUVE_AUTH_URL: {
    regla: regla.url('http://localhost:26080'),
    ayuda: 'El auth server. El nombre del host puede llevar `_`.',
  },
  CHOTUVE_MEDIA_URL: {
    regla: regla.url('http://localhost:27080'),
    ayuda: 'El media server.',
  },
  RED_TIEMPO_LIMITE_MS: {
    regla: regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 5_000 }),
    ayuda: 'Límite de tiempo de cada llamada a auth o a media, en milisegundos.',
  },
  MURO_PROFUNDIDAD: {
    regla: regla.entero({ minimo: 1, maximo: 100_000, predeterminado: 5_000 }),
    ayuda:
      'Cuántos videos tiene el muro de alguien, a lo sumo: más allá no hay nada y no se llama a nadie.',
  },
})

export const seguridad = grupo('Seguridad', {
  APP_SERVER_TOKEN: {
    regla: regla.secretoDeCabecera(),
    ayuda:
      'El token de este app server, que da el auth server al registrarlo. Opcional: sin él, las llamadas van sin `X-APP-SERVER-TOKEN`, y auth las acepta solo si corre con `IGNORAR_APP_SERVER_TOKEN`.',
  },
  CHOTUVE_ADMIN_EMAIL: {
    regla: regla.textoOpcional(),
    ejemplo: 'admin',
    ayuda:
      'Con qué e-mail entra el administrador en auth. Es quien figura en la auditoría por lo que hace por HTTP (sin definir, `administrador`) y con el que entran los comandos que actúan en auth o en media.',
  },
  CHOTUVE_ADMIN_CLAVE: {
    regla: regla.secreto(),
    ayuda:
      'Su clave, solo para los comandos donde no haya una terminal en la que preguntarla ni una sesión guardada con `sesion:entrar`: el servidor no la usa y conviene no dejársela.',
  },
  PROXY_CONFIABLE: {
    regla: regla.proxyConfiable(),
    ejemplo: '10.0.0.0/8, loopback',
    ayuda:
      'De quién se cree un `X-Forwarded-For`. Sin definir, de nadie: cualquiera puede escribir uno. Vale cuántos proxies hay delante (Heroku: `1`) o una lista de direcciones, redes y `loopback`, `linklocal` o `uniquelocal`.',
  },
})
