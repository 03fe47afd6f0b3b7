// Generado de docs/openapi.yaml por bin/generar-cliente: no se edita a mano.

export interface components {
  schemas: {
    Preferencias: {
      /** @description Por cada tipo, si hace sonar el teléfono. */
      notificaciones: {
        'solicitud-recibida'?: boolean
        'solicitud-aceptada'?: boolean
        'mensaje'?: boolean
        'me-gusta'?: boolean
        'comentario'?: boolean
        'denuncia_resuelta'?: boolean
      }
    }
    PreferenciasEnteras: {
      notificaciones: {
        'solicitud-recibida': boolean
        'solicitud-aceptada': boolean
        'mensaje': boolean
        'me-gusta': boolean
        'comentario': boolean
        'denuncia_resuelta': boolean
      }
    }
    Salud: {
      /** @enum {string} */
      estado: 'ok' | 'no disponible'
      /** @enum {string} */
      base: 'contesta' | 'ocupada' | 'no contesta' | 'solo lectura' | 'sin lugar'
      /** @enum {string} */
      migraciones: 'al día' | 'pendientes' | 'ocupada' | 'no se sabe'
      apagando: boolean
      /** @description Cómo están; no cuenta. */
      otros: {
        auth: components['schemas']['SaludDeOtro']
        media: components['schemas']['SaludDeOtro']
        firebase:
          | 'apagado'
          | {
              ultima: components['schemas']['UltimaLlamada']
            }
        /** @description Lo último que se supo de cada parte de la cola de salida, o nulo. */
        cola: unknown
        /** @description Lo último que se supo de la diferencia con el reloj de la base, o nulo. */
        reloj: unknown
        /** @description De qué réplicas de la base se lee. */
        replicas:
          | 'apagadas'
          | {
              replica: string
              en_uso: boolean
              atraso_segundos: number | null
              /** @description Por qué no se lee de ella, o nulo. */
              motivo: string | null
            }[]
      }
    }
    /** @description El usuario de auth, sus videos y una lista por cada cosa que se guarda de él. */
    Datos: {
      usuario: components['schemas']['Usuario']
      videos: components['schemas']['Filas']
      reacciones: components['schemas']['Filas']
      comentarios: components['schemas']['Filas']
      comentarios_anteriores: components['schemas']['Filas']
      visualizaciones: components['schemas']['Filas']
      contactos: components['schemas']['Filas']
      solicitudes: components['schemas']['Filas']
      solicitudes_recientes: components['schemas']['Filas']
      mensajes: components['schemas']['Filas']
      notificaciones: components['schemas']['Filas']
      denuncias: components['schemas']['Filas']
      bloqueos: components['schemas']['Filas']
      silencios: components['schemas']['Filas']
      tipos_callados: components['schemas']['Filas']
      conversaciones_calladas: components['schemas']['Filas']
      pedidos_repetibles: components['schemas']['Filas']
      dispositivo: components['schemas']['Filas']
    }
    /** @description Lo guardado, como está en la base. Cada base dice a su manera las fechas y los valores lógicos. */
    Filas: {
      [key: string]: string | number | boolean | null
    }[]
    /** @description Lo que se sabe de otro servidor por las llamadas que se le hicieron. */
    SaludDeOtro: {
      circuito: components['schemas']['Circuito']
      mamparos: {
        [key: string]: components['schemas']['Circuito']
      }
      ultima: components['schemas']['UltimaLlamada']
    }
    /** @enum {string} */
    Circuito: 'cerrado' | 'abierto' | 'probando'
    /** @description Cómo salió la última llamada, o nulo si no hubo. */
    UltimaLlamada: string | null
    /** @description El cuerpo que no dice nada. */
    Vacio: Record<string, never>
    /** @description La forma común de los errores. */
    Error: {
      /** @description Una oración en castellano. */
      mensaje: string
    }
    /** @description Lo que haya contestado otro servidor. */
    CuerpoAjeno: {
      [key: string]: unknown
    }
    /** @description La forma de los errores de reacciones y comentarios. */
    ErrorDeVideo: {
      /** @description Una oración en castellano. */
      error: string
    }
    /** @description Un error con un texto por campo. */
    ErrorDeCampos: {
      /** @description Una oración en castellano. */
      mensaje: string
      errores?: {
        [key: string]: string
      }
    }
    /** @description Los errores del registro, por campo. */
    ErroresDeRegistro: {
      errores: {
        email?: string
        password?: string
      }
    }
    /**
     * Format: date-time
     * @description ISO 8601 con `T`, milisegundos y desplazamiento horario (o `Z`).
     */
    Fecha: string
    /**
     * @description Un video privado lo ven solamente su dueño y los contactos del dueño.
     * @enum {string}
     */
    Visibilidad: 'publico' | 'privado'
    /** @enum {string} */
    Reaccion: 'me-gusta' | 'no-me-gusta'
    Credenciales: {
      email: string
      password: string
    }
    Sesion: {
      auth_token: string
      id: number
    }
    /** @description El objeto usuario del auth server, sin tocar. */
    DatosDeUsuario: {
      id: number
      nombre: string | null
      apellido: string | null
      email: string
      direccion: string | null
      telefono: string | null
      foto: string | null
      habilitado: boolean
    }
    Usuario: components['schemas']['DatosDeUsuario']
    CantidadesDePerfil: {
      'cantidad-contactos': number
      /** @description Los que puede ver el espectador. */
      'cantidad-videos': number
    }
    PerfilPropio: components['schemas']['DatosDeUsuario'] &
      components['schemas']['CantidadesDePerfil']
    PerfilAjeno: components['schemas']['DatosDeUsuario'] &
      components['schemas']['CantidadesDePerfil'] & {
        /**
         * @description `contacto`; `solicitud-enviada`: la mandó el espectador; `solicitud-pendiente`: la
         *     recibió el espectador; nulo: nada.
         * @enum {string|null}
         */
        'estado-contacto': 'contacto' | 'solicitud-enviada' | 'solicitud-pendiente' | null
      }
    /**
     * @description Los campos ausentes quedan sin cambios. Un campo desconocido (`email` y `habilitado` incluidos)
     *     → 400.
     */
    EdicionDePerfil: {
      /** @description Puede ser vacío. */
      nombre: string
      /** @description Puede ser vacío. */
      apellido: string
      /** @description El nulo lo borra. */
      telefono?: string | null
      /** @description El nulo la borra. */
      direccion?: string | null
      /** @description El nulo significa «sin cambios»; el texto vacío quita la foto. */
      foto?: string | null
    }
    /** @description Un contacto que auth ya no conoce tiene `<eliminado>` como e-mail y la foto nula. */
    Contacto: {
      id: number
      email: string
      foto: string | null
    }
    /**
     * @description Una solicitud recibida. Un emisor que auth ya no conoce tiene `<eliminado>` como e-mail y la foto
     *     nula.
     */
    SolicitudContacto: {
      /** @description El id de la solicitud. */
      id: number
      /** @description El id del emisor. */
      usuario_id: number
      email: string
      foto: string | null
    }
    VideoNuevo: {
      /**
       * @description De `http` o `https`, sin blancos, caracteres de control ni barras invertidas.
       *     Los nombres de host con `_` valen.
       */
      url: string
      titulo: string
      descripcion?: string | null
      ubicacion?: string | null
      /** @description En segundos. */
      duracion: number
      /** @default publico */
      visibilidad?: components['schemas']['Visibilidad']
    }
    DatosDeVideo: {
      'id': string
      'url': string
      'titulo': string
      /** @description En segundos. */
      'duracion': number
      'creacion': components['schemas']['Fecha']
      'visibilidad': components['schemas']['Visibilidad']
      /** @description Nunca es nula. */
      'descripcion': string
      /** @description Adicional. */
      'ubicacion': string | null
      'cantidad-comentarios': number
      'me-gustas': number
      'no-me-gustas': number
      /**
       * @description La del espectador.
       * @enum {string|null}
       */
      'mi-reaccion': 'me-gusta' | 'no-me-gusta' | null
      /** @description Adicional. Cuántas veces lo vio otra persona, una por hora; atrasa unos segundos. */
      'visualizaciones': number
    }
    Video: components['schemas']['DatosDeVideo']
    VideoConAutor: components['schemas']['DatosDeVideo'] & {
      autor: components['schemas']['AutorDeVideo']
    }
    /** @description Un autor que auth no conoce tiene `<eliminado>` como e-mail y lo demás nulo. */
    AutorDeVideo: {
      usuario_id: number
      email: string
      nombre: string | null
      apellido: string | null
      foto: string | null
    }
    Comentario: {
      id: number
      autor: components['schemas']['AutorDeComentario']
      fecha: components['schemas']['Fecha']
      comentario: string
      /** @description Adicional. Cuándo se lo editó por última vez, o nulo. */
      editado: components['schemas']['Fecha'] | null
    }
    /**
     * @description Acá la clave es `id`; en los videos, `usuario_id`. Un autor que auth ya no conoce tiene
     *     `<eliminado>` como e-mail y lo demás nulo.
     */
    AutorDeComentario: {
      id: number
      email: string
      nombre: string | null
      apellido: string | null
      foto: string | null
    }
    /** @enum {string} */
    TipoDeDenuncia: 'video' | 'comentario' | 'usuario'
    /** @enum {string} */
    EstadoDeDenuncia: 'abierta' | 'resuelta'
    /** @enum {string} */
    Motivo: 'spam' | 'acoso' | 'odio' | 'violencia' | 'desnudez' | 'suplantacion' | 'otro'
    /**
     * @description Cada una vale solo para lo suyo; las otras dos, para cualquier cosa.
     * @enum {string}
     */
    TipoDeResolucion:
      'desestimada' | 'video-deshabilitado' | 'comentario-eliminado' | 'usuario-deshabilitado'
    PersonaDeDenuncia: {
      id: number
      email: string
      nombre: string | null
      apellido: string | null
      foto: string | null
      /** @description Solo del autor, en la denuncia entera; nulo si auth ya no lo conoce. */
      habilitado?: boolean | null
    }
    DatosDeDenuncia: {
      id: number
      tipo: components['schemas']['TipoDeDenuncia']
      cosa_id: string | number
      motivo: components['schemas']['Motivo']
      texto: string | null
      fecha: components['schemas']['Fecha']
      estado: components['schemas']['EstadoDeDenuncia']
      resolucion: components['schemas']['TipoDeResolucion'] | null
      resuelta: components['schemas']['Fecha'] | null
      denunciante: components['schemas']['PersonaDeDenuncia']
      autor: components['schemas']['PersonaDeDenuncia']
    }
    Denuncia: components['schemas']['DatosDeDenuncia']
    PaginaDeDenuncias: {
      total: number
      elementos: components['schemas']['Denuncia'][]
    }
    DenunciaEntera: components['schemas']['DatosDeDenuncia'] & {
      /** @description Lo denunciado como está ahora: el video, el comentario o el usuario. Nulo si ya no está. */
      cosa:
        | components['schemas']['VideoDenunciado']
        | components['schemas']['ComentarioDenunciado']
        | components['schemas']['Usuario']
        | null
      /**
       * @description De un comentario, los textos que dejó de tener en los últimos 90 días, el último primero y hasta
       *     100. De lo demás, ninguno.
       */
      textos_anteriores: {
        texto: string
        /** @enum {string} */
        motivo: 'editado' | 'eliminado'
        /** @description El id de quien lo editó o lo eliminó. */
        por: number
        fecha: components['schemas']['Fecha']
      }[]
      ultima_resolucion: {
        resolucion: components['schemas']['TipoDeResolucion']
        nota: string | null
        quien: string
        fecha: components['schemas']['Fecha']
        /** @description Nula mientras está en curso. */
        terminada: components['schemas']['Fecha'] | null
      } | null
      denuncias: components['schemas']['PaginaDeDenuncias']
    }
    VideoDenunciado: {
      id: string
      url: string
      titulo: string
      descripcion: string
      ubicacion: string | null
      duracion: number
      visibilidad: components['schemas']['Visibilidad']
      creacion: components['schemas']['Fecha']
      habilitado: boolean
    }
    ComentarioDenunciado: {
      id: number
      video_id: string
      comentario: string
      fecha: components['schemas']['Fecha'] | null
    }
    /**
     * @description Una regla de la tabla. Si alguien la editó a mano y quedó rota, `condiciones` y `acciones` son lo
     *     que diga la fila, y `errores` dice qué tienen de malo.
     */
    ReglaGuardada: {
      id: number
      nombre: string
      descripcion: string
      /** @description Lo que dice `condiciones` en `regla.schema.json`. */
      condiciones: unknown
      /** @description Lo que dice `acciones` en `regla.schema.json`. */
      acciones: unknown
      habilitada: boolean
      orden: number
      creada: components['schemas']['Fecha']
      modificada: components['schemas']['Fecha']
      errores?: {
        lugar: string
        mensaje: string
      }[]
    }
    /** @description En qué lugar queda un video, desde 1, y por qué. */
    Puesto: {
      lugar: number
      importancia: number
      /** @description Las reglas que se cumplieron y lo que sumó cada una. */
      aportes: {
        regla: string
        cambio: number
        /** @description Las comparaciones de la regla, con lo que valía el hecho. */
        condiciones: {
          /** @description Como se la escribiría a mano: `duracion > 10`. */
          condicion: string
          valor: number | boolean | string | null
          cumple: boolean
        }[]
      }[]
    }
    /** @description Lo que una regla puede mirar de un video. */
    Hechos: {
      cantidad_comentarios: number
      cantidad_me_gusta: number
      cantidad_no_me_gusta: number
      cantidad_visualizaciones: number
      /** @enum {string|null} */
      mi_reaccion: 'me-gusta' | 'no-me-gusta' | null
      /** @description Segundos desde su creación. */
      antiguedad: number
      /** @description Los del autor. */
      cantidad_contactos: number
      es_contacto: boolean
      visibilidad: components['schemas']['Visibilidad']
      duracion: number
    }
    VideoProbado: {
      /** @description Su id o, si es supuesto, su nombre. */
      video: string
      titulo: string
      hechos: components['schemas']['Hechos']
      antes: components['schemas']['Puesto']
      despues: components['schemas']['Puesto']
    }
    Notificacion: {
      id: number
      /** @enum {string} */
      tipo:
        | 'solicitud-recibida'
        | 'solicitud-aceptada'
        | 'mensaje'
        | 'me-gusta'
        | 'comentario'
        | 'denuncia_resuelta'
      titulo: string
      /** @description Entero; la copia del teléfono puede estar cortada. */
      cuerpo: string
      /** @description De qué se trata. Es también el `data` de la notificación push. */
      datos: {
        tipo: string
        /** @description Quien la causó, si fue una persona. */
        usuario_id?: string
        video_id?: string
      }
      fecha: components['schemas']['Fecha']
      leida: boolean
    }
    Conversacion: {
      usuario: components['schemas']['AutorDeComentario']
      ultimo_mensaje: string
      fecha: components['schemas']['Fecha']
      /** @description Se cuentan hasta 10.000; ese número quiere decir 10.000 o más. */
      no_leidos: number
    }
    Mensaje: {
      id: number
      emisor: number
      mensaje: string
      fecha: components['schemas']['Fecha']
      leido: boolean
    }
    /** @description Una clave por día del rango, `AAAA-MM-DD`. */
    CantidadPorDia: {
      [key: string]: number
    }
    Estadisticas: {
      reacciones: components['schemas']['CantidadPorDia']
      comentarios: components['schemas']['CantidadPorDia']
      contactos: components['schemas']['CantidadPorDia']
    }
    EstadisticasHistoricas: {
      total_reacciones: number
      total_comentarios: number
      total_contactos: number
    }
    /**
     * Regla de prioridad
     * @description Condiciones sobre los hechos de un video y lo que le hacen a su importancia. Además: a lo sumo 50 comparaciones por regla, 5 grupos uno dentro de otro y 100 reglas, sin nombres repetidos.
     */
    Regla: {
      /** @description Único; no puede ser un número. */
      nombre: string
      /** @default  */
      descripcion?: string | null
      condiciones: components['schemas']['Regla']['$defs']['grupo']
      acciones: components['schemas']['Regla']['$defs']['accion'][]
      /** @default true */
      habilitada?: boolean
      /** @description En qué lugar se muestra y se evalúa; si falta, va última. */
      orden?: number
      /** @description De solo lectura: se ignora. */
      readonly id?: unknown
      /** @description De solo lectura: se ignora. */
      readonly creada?: unknown
      /** @description De solo lectura: se ignora. */
      readonly modificada?: unknown
      $defs: {
        grupo:
          | {
              todas: components['schemas']['Regla']['$defs']['condicion'][]
            }
          | {
              alguna: components['schemas']['Regla']['$defs']['condicion'][]
            }
          | {
              ninguna: components['schemas']['Regla']['$defs']['condicion'][]
            }
        condicion:
          | components['schemas']['Regla']['$defs']['grupo']
          | {
              /**
               * @description Cuántos comentarios tiene
               * @constant
               */
              hecho: 'cantidad_comentarios'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuántos comentarios tiene
               * @constant
               */
              hecho: 'cantidad_comentarios'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description Cuántos me gusta tiene
               * @constant
               */
              hecho: 'cantidad_me_gusta'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuántos me gusta tiene
               * @constant
               */
              hecho: 'cantidad_me_gusta'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description Cuántos no me gusta tiene
               * @constant
               */
              hecho: 'cantidad_no_me_gusta'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuántos no me gusta tiene
               * @constant
               */
              hecho: 'cantidad_no_me_gusta'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description Cuántas visualizaciones tiene
               * @constant
               */
              hecho: 'cantidad_visualizaciones'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuántas visualizaciones tiene
               * @constant
               */
              hecho: 'cantidad_visualizaciones'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description La reacción del espectador
               * @constant
               */
              hecho: 'mi_reaccion'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto'
              /** @enum {unknown} */
              valor: 'me-gusta' | 'no-me-gusta' | null
            }
          | {
              /**
               * @description La reacción del espectador
               * @constant
               */
              hecho: 'mi_reaccion'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: ('me-gusta' | 'no-me-gusta' | null)[]
            }
          | {
              /**
               * @description Segundos desde su creación
               * @constant
               */
              hecho: 'antiguedad'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Segundos desde su creación
               * @constant
               */
              hecho: 'antiguedad'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description Cuántos contactos tiene su autor
               * @constant
               */
              hecho: 'cantidad_contactos'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuántos contactos tiene su autor
               * @constant
               */
              hecho: 'cantidad_contactos'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
          | {
              /**
               * @description Si su autor es contacto del espectador
               * @constant
               */
              hecho: 'es_contacto'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto'
              valor: boolean
            }
          | {
              /**
               * @description Quiénes pueden verlo
               * @constant
               */
              hecho: 'visibilidad'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto'
              /** @enum {unknown} */
              valor: 'publico' | 'privado'
            }
          | {
              /**
               * @description Quiénes pueden verlo
               * @constant
               */
              hecho: 'visibilidad'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: ('publico' | 'privado')[]
            }
          | {
              /**
               * @description Cuánto dura, en segundos
               * @constant
               */
              hecho: 'duracion'
              /** @enum {unknown} */
              operador: 'igual' | 'distinto' | 'mayor' | 'mayor_o_igual' | 'menor' | 'menor_o_igual'
              valor: number
            }
          | {
              /**
               * @description Cuánto dura, en segundos
               * @constant
               */
              hecho: 'duracion'
              /** @enum {unknown} */
              operador: 'en' | 'no_en'
              valor: number[]
            }
        accion: {
          /** @enum {unknown} */
          tipo: 'incrementar_importancia' | 'decrementar_importancia'
          cantidad: number
        }
      }
    }
  }
  responses: {
    /** @description Es el mismo que ya se tiene. */
    ArchivoSinCambios: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
    /** @description Es lo mismo que ya se tiene. */
    SinCambios: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
    /** @description Hecho. */
    Hecho: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Vacio']
      }
    }
    /** @description Creado. */
    Creado: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Vacio']
      }
    }
    /** @description El usuario. */
    Usuario: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Usuario']
      }
    }
    /** @description La página, por `id`. */
    Apartados: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Contacto'][]
      }
    }
    /** @description Es uno mismo. */
    UnoMismo: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Auth no lo conoce, o el `id` no es válido. */
    PersonaDesconocida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Los contactos, por `id`, todos. */
    Contactos: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Contacto'][]
      }
    }
    /** @description La página. Los elementos no llevan `autor`. */
    Videos: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Video'][]
      }
    }
    /** @description `offset`, `cantidad` o `limit` no son dígitos ASCII o están fuera de rango. */
    PaginadoInvalido: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description El token falta, usa otro esquema, es inválido o está vencido. */
    NoAutenticado: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Es el token del administrador y la ruta necesita una persona. */
    SoloPersonas: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Se lo ve y no es de quien lo pide, o el token es del administrador. */
    Ajeno: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description No existe, o quien lo pide no puede verlo. */
    VideoInvisible: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description No es un comentario de ese video, o quien lo pide no puede ver el video. */
    ComentarioInvisible: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description El token no es el del administrador. */
    SoloAdministrador: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description La regla, como quedó. */
    Regla: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ReglaGuardada']
      }
    }
    /**
     * @description El cuerpo no es un objeto JSON (`{"mensaje"}`), o algo no se puede guardar o probar: `errores` dice
     *     qué está mal en cada lugar.
     */
    ReglaInvalida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          mensaje: string
          errores?: {
            [key: string]: string
          }
        }
      }
    }
    /** @description La denuncia no existe, o el `id` de la ruta no es válido. */
    DenunciaDesconocida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description La regla no existe, o el `id` de la ruta no es válido. */
    ReglaDesconocida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Auth no conoce al usuario. */
    DesconocidoVacio: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Vacio']
      }
    }
    /** @description Auth no conoce al usuario (`{}`), o el `id` de la ruta no es válido (`{"mensaje"}`). */
    UsuarioDesconocido: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Vacio'] | components['schemas']['Error']
      }
    }
    /**
     * @description La solicitud no existe, o no le corresponde al usuario del token: la responde su receptor y la
     *     cancela su emisor.
     */
    SolicitudDesconocida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description El video no existe, o el espectador no puede verlo. */
    VideoDesconocido: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ErrorDeVideo']
      }
    }
    /** @description El cuerpo pasa 1 MiB. */
    CuerpoDemasiadoGrande: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Se pasó de un límite (§14). Se puede volver a probar pasados los segundos de `Retry-After`. */
    DemasiadosPedidos: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description Auth o media son inalcanzables, respondieron 5xx o algo que no es JSON, o rechazaron nuestro
     *     token de app server.
     */
    OtroServidorFallo: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Una falla propia. No dice la causa, que queda en el registro. */
    ErrorInesperado: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description La base no está disponible o no hay lugar para el cuerpo. Se puede repetir pasados los segundos de `Retry-After`. */
    NoDisponible: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Auth o media rechazaron algo que no se esperaba que rechazaran. Se retransmiten su estado y su cuerpo. */
    RechazoDeOtroServidor: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['CuerpoAjeno']
      }
    }
    /** @description No hay una ruta así. */
    RutaDesconocida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description La ruta existe y ese método no. */
    MetodoNoPermitido: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description La `Idempotency-Key` no es de 1 a 128 caracteres de `[A-Za-z0-9._-]`. */
    ClaveDePedidoInvalida: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Uno igual, con la misma `Idempotency-Key`, todavía se está haciendo. */
    EnCurso: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Esa `Idempotency-Key` ya se usó para un pedido distinto. */
    OtroPedido: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Auth o media no respondieron a tiempo. */
    OtroServidorNoRespondio: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
  }
  parameters: {
    /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
    UsuarioId: number
    /**
     * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
     *     caracteres…) es un video desconocido.
     */
    VideoId: string
    /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
    Offset: number
    /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
    Cantidad: number
    /**
     * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
     *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
     */
    IdempotencyKey: string
    /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
    IfNoneMatch: string
    /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
    Desde: string
    /**
     * @deprecated
     * @description Alias de `cantidad`, que gana cuando llegan las dos.
     */
    Limit: number
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export interface operations {
  verMiUsuario: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Usuario']
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  registrarUsuario: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Credenciales']
      }
    }
    responses: {
      /** @description Registrado. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Sesion']
        }
      }
      /**
       * @description E-mail ya registrado; campo ausente, vacío o que no es texto. Con `mensaje` cuando el cuerpo
       *     no es un objeto JSON.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json':
            components['schemas']['ErroresDeRegistro'] | components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  irme: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          password: string
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description La clave falta, no es texto o no es la suya. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  iniciarSesion: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Credenciales']
      }
    }
    responses: {
      /** @description Ingreso correcto. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Sesion']
        }
      }
      /**
       * @description Usuario desconocido, clave equivocada, usuario deshabilitado, o un campo ausente o que no es
       *     texto. El texto es literal, con su error de tipeo.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarNotificaciones: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
        /** @description Con `true`, solo las que faltan leer. */
        no_leidas?: boolean
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Notificacion'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  marcarTodasLeidas: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          leida: true
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description El campo falta o no es verdadero. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  contarNotificaciones: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La cantidad. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Se cuentan hasta 10.000; ese número quiere decir 10.000 o más. */
            no_leidas: number
          }
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  marcarLeida: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de la notificación. `0`, la que no existe o lo que no son dígitos → 404. */
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          leida: true
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description El campo falta o no es verdadero. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description No hay una así entre las propias. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verUsuario: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Usuario']
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      404: components['responses']['UsuarioDesconocido']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verMiPerfil: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description El perfil propio, que no lleva `estado-contacto`. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PerfilPropio']
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  editarMiPerfil: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['EdicionDePerfil']
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /**
       * @description Falta `nombre` o `apellido`, o no es texto; no hay cuerpo; hay un campo desconocido; un
       *     campo no es del tipo debido o pasa los 255 puntos de código. No se manda nada a auth.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      /**
       * @description El auth server no respondió a tiempo, es inalcanzable o respondió mal. En esta ruta
       *     reemplaza a 502 y a 504.
       */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      503: components['responses']['NoDisponible']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verPerfil: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description El perfil. Si es el de otra persona lleva `estado-contacto`; si es el propio, no. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json':
            components['schemas']['PerfilAjeno'] | components['schemas']['PerfilPropio']
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      404: components['responses']['UsuarioDesconocido']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  bajarMisDatos: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description El usuario de auth, sus videos y una lista por cada cosa que se guarda de él. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Datos']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  cambiarMiClave: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          password: string
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description Clave ausente, vacía, que no es texto o rechazada por auth. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarMisContactos: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contactos']
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarBloqueados: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Apartados']
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  bloquear: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['UnoMismo']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['PersonaDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  desbloquear: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['UnoMismo']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['PersonaDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarSilenciados: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Apartados']
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  silenciar: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['UnoMismo']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['PersonaDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  dejarDeSilenciar: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['UnoMismo']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['PersonaDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  leerPreferencias: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Todos los tipos. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PreferenciasEnteras']
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  cambiarPreferencias: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Preferencias']
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description Falta `notificaciones`, un tipo no existe o un valor no es lógico. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  terminarContacto: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['ClaveDePedidoInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description No es un contacto, o el `id` no es válido. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarContactos: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contactos']
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      404: components['responses']['UsuarioDesconocido']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarSolicitudesRecibidas: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Las solicitudes recibidas. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SolicitudContacto'][]
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  enviarSolicitud: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description El receptor. Un texto de dígitos ASCII cuenta como su entero; un valor mayor que
           *     2147483647 es un usuario desconocido.
           */
          usuario_id: number | string
        }
      }
    }
    responses: {
      201: components['responses']['Creado']
      /** @description No se puede enviar. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  responderSolicitud: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de la solicitud. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          accion: 'aceptar' | 'rechazar'
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description Acción inválida. Se controla antes que la existencia de la solicitud. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['SolicitudDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  cancelarSolicitud: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de la solicitud. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['ClaveDePedidoInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['SolicitudDesconocida']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarMisVideos: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Videos']
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['DesconocidoVacio']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarVideosDeUsuario: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Videos']
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      404: components['responses']['UsuarioDesconocido']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verMuro: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VideoConAutor'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  subirVideo: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['VideoNuevo']
      }
    }
    responses: {
      201: components['responses']['Creado']
      /**
       * @description Algún campo es inválido, o media lo rechaza. Lleva `errores` con un texto por campo; cuando
       *     el cuerpo no es un objeto JSON, solo `mensaje`.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErrorDeCampos']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verVideo: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description El video. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VideoConAutor']
        }
      }
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      /**
       * @description Media no lo conoce, está deshabilitado, o es privado y el espectador no es ni el dueño ni un
       *     contacto.
       */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Vacio']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  editarVideo: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          titulo?: string
          descripcion?: string | null
          ubicacion?: string | null
          /** @enum {string} */
          visibilidad?: 'publico' | 'privado'
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /**
       * @description Algún campo es inválido, o media lo rechaza: lleva `errores` con un texto por campo. Sin nada que cambiar,
       *     o cuando el cuerpo no es un objeto JSON, solo `mensaje`.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErrorDeCampos']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['Ajeno']
      404: components['responses']['VideoInvisible']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  retirarVideo: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['ClaveDePedidoInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['Ajeno']
      404: components['responses']['VideoInvisible']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  denunciar: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          tipo: components['schemas']['TipoDeDenuncia']
          /** @description El de un video, un texto; los demás, un entero o sus dígitos. */
          id: string | number
          motivo: components['schemas']['Motivo']
          texto?: string | null
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description Es nueva. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Vacio']
        }
      }
      /** @description Le falta algo, algo no sirve, o es algo propio. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description No existe, o no se lo puede ver. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarDenuncias: {
    parameters: {
      query?: {
        estado?: components['schemas']['EstadoDeDenuncia']
        tipo?: components['schemas']['TipoDeDenuncia']
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PaginaDeDenuncias']
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verDenuncia: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de una denuncia. */
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La denuncia. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DenunciaEntera']
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      404: components['responses']['DenunciaDesconocida']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  resolverDenuncia: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description El id de una denuncia. */
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          resolucion: components['schemas']['TipoDeResolucion']
          nota?: string | null
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description No es una resolución, o no es para lo denunciado. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      404: components['responses']['DenunciaDesconocida']
      /** @description Ya se la resolvió, o se la está resolviendo, de otra manera. */
      409: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarReglas: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReglaGuardada'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  crearRegla: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['Regla']
      }
    }
    responses: {
      201: components['responses']['Regla']
      400: components['responses']['ReglaInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verRegla: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de una regla. */
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Regla']
      304: components['responses']['SinCambios']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      404: components['responses']['ReglaDesconocida']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  editarRegla: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description El id de una regla. */
        id: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': Record<string, never>
      }
    }
    responses: {
      200: components['responses']['Regla']
      400: components['responses']['ReglaInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      404: components['responses']['ReglaDesconocida']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  eliminarRegla: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description El id de una regla. */
        id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      404: components['responses']['ReglaDesconocida']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  probarReglas: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Los hechos de cada video, con el `nombre` que se le quiera poner. Los que falten son
           *     los de un video recién subido por un extraño.
           */
          hechos?: Record<string, never>[]
          usuario_id?: number
          /** @description Las que se comparan con las que rigen; si faltan, son las mismas. */
          reglas?: components['schemas']['Regla'][] | null
        }
      }
    }
    responses: {
      /** @description Los videos, en el orden que darían esas reglas. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VideoProbado'][]
        }
      }
      400: components['responses']['ReglaInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloAdministrador']
      /** @description Auth no conoce al usuario. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  reaccionar: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          reaccion: components['schemas']['Reaccion']
        }
      }
    }
    responses: {
      /** @description Había una reacción; se la quitó o se la cambió. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Vacio']
        }
      }
      /** @description No había ninguna; se la guardó. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Vacio']
        }
      }
      /**
       * @description No existe ese valor, lo que se controla antes que el video. Con `mensaje` cuando el cuerpo no
       *     es un objeto JSON.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErrorDeVideo'] | components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['VideoDesconocido']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarComentarios: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Comentario'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      404: components['responses']['VideoDesconocido']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  comentar: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Puede ser todo de espacios. */
          comentario: string
        }
      }
    }
    responses: {
      201: components['responses']['Creado']
      /**
       * @description El cuerpo no es un objeto JSON, o el comentario falta, es nulo, no es texto, es vacío o es
       *     demasiado largo. Se repiten como mucho 100 caracteres de lo recibido.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErrorDeVideo'] | components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      404: components['responses']['VideoDesconocido']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  editarComentario: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
        /** @description El id de un comentario de ese video. */
        comentario: number
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          comentario: string
        }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description El texto es inválido, o el cuerpo no es un objeto JSON. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['Ajeno']
      404: components['responses']['ComentarioInvisible']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  eliminarComentario: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description El id de un video: un único segmento de la ruta. Lo que no puede ser un id (`..`, `a%2Fb`, 4.000
         *     caracteres…) es un video desconocido.
         */
        id: components['parameters']['VideoId']
        /** @description El id de un comentario de ese video. */
        comentario: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      400: components['responses']['ClaveDePedidoInvalida']
      401: components['responses']['NoAutenticado']
      403: components['responses']['Ajeno']
      404: components['responses']['ComentarioInvisible']
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  listarConversaciones: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Conversacion'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  leerConversacion: {
    parameters: {
      query?: {
        /** @description Cuántos elementos saltear. Solo dígitos ASCII. */
        offset?: components['parameters']['Offset']
        /** @description Cuántos elementos devolver, como mucho. Solo dígitos ASCII. Con 0, la lista es vacía. */
        cantidad?: components['parameters']['Cantidad']
        /**
         * @deprecated
         * @description Alias de `cantidad`, que gana cuando llegan las dos.
         */
        limit?: components['parameters']['Limit']
        /** @description Después de qué elemento: lo que dice `Link` en la página anterior, sin interpretarlo. Gana sobre `offset`. */
        desde?: components['parameters']['Desde']
      }
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Mensaje'][]
        }
      }
      304: components['responses']['SinCambios']
      400: components['responses']['PaginadoInvalido']
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description Un `id` que no es válido. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  marcarConversacionLeida: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              /** @enum {boolean|null} */
              leido?: true | null
              silenciado?: boolean | null
            }
          | {
              /** @constant */
              leido: true
            }
          | {
              silenciado: boolean
            }
      }
    }
    responses: {
      200: components['responses']['Hecho']
      /** @description No se dice ninguno de los dos, o un valor es otra cosa. */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description Un `id` que no es válido. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  enviarMensaje: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description Con qué reconocer el pedido si hay que repetirlo: por 24 horas, a la misma persona se le contesta lo mismo sin
         *     hacerlo otra vez. Lo contestado con 5xx o 429 no cuenta.
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /** @description El id de un usuario. `0`, un valor mayor que 2147483647 o lo que no son dígitos → 404. */
        id: components['parameters']['UsuarioId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mensaje: string
        }
      }
    }
    responses: {
      201: components['responses']['Creado']
      /**
       * @description El mensaje falta, es vacío, no es texto o es demasiado largo, lo que se controla primero; o el
       *     destinatario no es contacto, o es uno mismo, lo que se controla al final.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['NoAutenticado']
      403: components['responses']['SoloPersonas']
      /** @description Destinatario desconocido, o un `id` que no es válido. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['EnCurso']
      413: components['responses']['CuerpoDemasiadoGrande']
      422: components['responses']['OtroPedido']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      502: components['responses']['OtroServidorFallo']
      503: components['responses']['NoDisponible']
      504: components['responses']['OtroServidorNoRespondio']
      '4XX': components['responses']['RechazoDeOtroServidor']
    }
  }
  verEstadisticas: {
    parameters: {
      query: {
        /** @description Primer día. */
        inicio: string
        /** @description Último día. El rango tiene como mucho 3660 días. */
        fin: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Las cantidades. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Estadisticas']
        }
      }
      /**
       * @description Una fecha falta, es ilegible o es imposible; `inicio` es posterior a `fin`; o son más de 3660
       *     días.
       */
      400: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  verEstadisticasHistoricas: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Los totales. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EstadisticasHistoricas']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  vaciarBaseDeDatos: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      /** @description El pedido lleva la cabecera `Origin`, es decir que lo hace una página web. */
      403: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      405: components['responses']['MetodoNoPermitido']
      413: components['responses']['CuerpoDemasiadoGrande']
      /** @description Auth o media respondieron algo que no es 200, o no respondieron. */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      503: components['responses']['NoDisponible']
    }
  }
  ping: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Hecho']
      413: components['responses']['CuerpoDemasiadoGrande']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  vivo: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Contesta. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            estado: 'ok'
            version: string
          }
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  listo: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Se le pueden mandar. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Salud']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      500: components['responses']['ErrorInesperado']
      /** @description No se le pueden mandar. */
      503: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Salud']
        }
      }
    }
  }
  metricas: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Las métricas. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/plain': string
        }
      }
      /** @description Falta el token de las métricas, o es otro. */
      401: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description Sin `METRICAS_TOKEN`, desde otra máquina. */
      404: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['CuerpoDemasiadoGrande']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  verDocumento: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Este documento. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            openapi: string
            info: {
              [key: string]: unknown
            }
            paths: {
              [key: string]: unknown
            }
          } & {
            [key: string]: unknown
          }
        }
      }
      304: components['responses']['ArchivoSinCambios']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  verPagina: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description La página para mirar la API y probarla. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      304: components['responses']['ArchivoSinCambios']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
  verArchivo: {
    parameters: {
      query?: never
      header?: {
        /** @description El `ETag` que se tiene. Si lo que hay es igual se contesta 304, sin cuerpo. */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /** @description Su nombre. */
        archivo: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Un archivo de la página. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/css': string
          'text/javascript': string
        }
      }
      304: components['responses']['ArchivoSinCambios']
      404: components['responses']['RutaDesconocida']
      413: components['responses']['CuerpoDemasiadoGrande']
      429: components['responses']['DemasiadosPedidos']
      500: components['responses']['ErrorInesperado']
      503: components['responses']['NoDisponible']
    }
  }
}
