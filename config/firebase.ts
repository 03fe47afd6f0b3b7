import env from '#start/env'

/** Firebase: los chats y las notificaciones push (docs/contrato.md §11, §14). */
const firebaseConfig = {
  /** Sin ellas, Firebase está apagado. */
  credenciales: env.get('FIREBASE_CREDENCIALES'),

  chats: {
    url: env.get('FIREBASE_CHAT_DB_URL'),
    nodos: {
      raiz: env.get('FIREBASE_CHAT_DB_RAIZ'),
      chats: env.get('FIREBASE_CHAT_DB_RECURSO_CHATS'),
      mensajes: env.get('FIREBASE_CHAT_DB_RECURSO_MENSAJES'),
    },
  },

  push: {
    url: env.get('FIREBASE_NOTIFICADOR_DB_URL'),
    nodos: {
      raiz: env.get('FIREBASE_NOTIFICADOR_DB_RAIZ'),
      recurso: env.get('FIREBASE_NOTIFICADOR_DB_RECURSO'),
    },
  },

  /** Límite de cada operación, en milisegundos. */
  limiteMs: env.get('FIREBASE_TIEMPO_LIMITE_MS'),

  /** Por dónde se sale a Firebase, si no se sale directo. */
  proxy: env.get('HTTPS_PROXY'),
}

export default firebaseConfig
