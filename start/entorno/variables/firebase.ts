import * as regla from '#start/entorno/reglas'
import { grupo } from '#start/entorno/variables/variable'

export const firebase = grupo('Firebase', {
  FIREBASE_CREDENCIALES: {
    regla: regla.credencialesDeFirebase(),
    ayuda:
      'El JSON de la cuenta de servicio en base64; los saltos de línea y los espacios no molestan. Sirve para los chats y para las notificaciones push. Sin definir, los mensajes se guardan pero no se replican, y las notificaciones solo quedan en el registro.',
  },
  FIREBASE_CHAT_DB_URL: {
    regla: regla.urlDeFirebase('https://chotuve-a8587.firebaseio.com/'),
    ayuda: 'La base de datos de tiempo real de los chats.',
  },
  FIREBASE_CHAT_DB_RAIZ: {
    regla: regla.nodo('app-server-dev', { puedeSerVacia: true }),
    ayuda: 'El nodo raíz de este ambiente (`/`, sin prefijo).',
  },
  FIREBASE_CHAT_DB_RECURSO_CHATS: {
    regla: regla.nodo('chats'),
    ayuda: 'El nodo de las conversaciones.',
  },
  FIREBASE_CHAT_DB_RECURSO_MENSAJES: {
    regla: regla.nodo('mensajes'),
    ayuda: 'El nodo de los mensajes.',
  },
  FIREBASE_NOTIFICADOR_DB_URL: {
    regla: regla.urlDeFirebase('https://chotuve-a8587.firebaseio.com/'),
    ayuda: 'La base donde cada teléfono escribe el token de su dispositivo.',
  },
  FIREBASE_NOTIFICADOR_DB_RAIZ: {
    regla: regla.nodo('app-server-dev', { puedeSerVacia: true }),
    ayuda: 'Su nodo raíz.',
  },
  FIREBASE_NOTIFICADOR_DB_RECURSO: {
    regla: regla.nodo('notificaciones'),
    ayuda: 'El nodo de los tokens.',
  },
  FIREBASE_TIEMPO_LIMITE_MS: {
    regla: regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 10_000 }),
    ayuda: 'Límite de tiempo de cada operación, en milisegundos.',
  },
  HTTPS_PROXY: {
    regla: regla.proxy(),
    ejemplo: 'http://proxy:3128',
    ayuda:
      'Por dónde se sale a Firebase, si no se sale directo. Un certificado propio se agrega con `NODE_EXTRA_CA_CERTS`, que es de Node.',
  },
})

export const cola = grupo('La cola de salida', {
  COLA_TRABAJADOR: {
    regla: regla.uno(['servidor', 'aparte'], 'servidor'),
    ayuda:
      'Quién entrega lo que hay en la cola de salida: `servidor` o `aparte` (`node ace cola:trabajar`).',
  },
  COLA_CONSERVAR_ENTREGAS_DIAS: {
    regla: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 7 }),
    ayuda: 'Cuántos días se conserva lo ya entregado.',
  },
  COLA_CONSERVAR_LEIDAS_DIAS: {
    regla: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 180 }),
    ayuda: 'Cuántos días, las notificaciones leídas.',
  },
  COLA_CONSERVAR_SIN_LEER_DIAS: {
    regla: regla.entero({ minimo: 1, maximo: 36_500, predeterminado: 365 }),
    ayuda: 'Cuántos días, las que nadie leyó.',
  },
})
