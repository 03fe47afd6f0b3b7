type Excepcion = { nombre: string; cual: RegExp }

/**
 * De las rutas calientes, lo único que lee más de una partición, y cuántas a lo sumo en lo que se recorre acá: con los
 * valores a la vista y sin mirarlos.
 */
export const CALIENTES: (Excepcion & {
  tope: Record<'force_custom_plan' | 'force_generic_plan', number>
})[] = [
  {
    // Nombra la clave: una por cada video de la página. Sin mirar los valores, una lista no dice cuáles.
    nombre: 'las reacciones propias de los dos videos del muro',
    cual: /from "?reaccion"?.*video"? = any/is,
    tope: { force_custom_plan: 2, force_generic_plan: 4 },
  },
  {
    // Cada mensaje se busca con su par: una por conversación de la página.
    nombre: 'el último mensaje y los que faltan leer de las dos conversaciones de la página',
    cual: /"elegidos"|\botros\b/i,
    tope: { force_custom_plan: 2, force_generic_plan: 2 },
  },
  {
    // La cola es de todos: se toma lo vencido de quien sea, por un índice de lo que espera, que es chico.
    nombre: 'tomar de la cola las notificaciones vencidas',
    cual: /WITH vencidas AS/,
    tope: { force_custom_plan: 4, force_generic_plan: 4 },
  },
]

/** Lo que se hace de vez en cuando, o lo hace quien administra: qué lee varias, y por qué no importa. */
export const MANTENIMIENTO: Excepcion[] = [
  {
    // Cada hora, y de a tandas: lo viejo es de cualquiera.
    nombre: 'depurar las notificaciones',
    cual: /ctid = ANY/,
  },
  {
    // De dos personas, dos particiones.
    nombre: 'callar, al bloquear, lo que faltaba mandar entre dos',
    cual: /^update "notificacion" set "estado" .*"usuario" = \$\d and "causante"/,
  },
  {
    // Quien denuncia o modera dice qué comentario, y no de qué video: una búsqueda por su id en cada una.
    nombre: 'un comentario por su id',
    cual: /^select \* from "comentario" where "id" = \$1/,
  },
  {
    // Lo de una persona está en los videos y en las conversaciones de todos. Se lo pide de vez en cuando, y con límite.
    nombre: 'exportar lo de alguien',
    cual: /^select .* from "(reaccion|comentario|mensaje)" where "(usuario|emisor|destinatario)" = \$1 order by "id"/,
  },
  {
    // En segundo plano y de a tandas: lo mismo que exportarlo, para borrarlo.
    nombre: 'olvidar a quien se fue: encontrar lo suyo',
    cual: /^select .*"(usuario|causante)" = \$1 order by "(video|id)" asc limit \$2 for update/,
  },
  {
    nombre: 'olvidar a quien se fue: borrarlo, o dejar su seudónimo',
    cual: /^(delete from "(reaccion|comentario)"|update "mensaje") .*where "id" in|^update "notificacion" set "titulo"/,
  },
  {
    // Cada vez que alguien lee las métricas: de cada partición, el primero de un índice de lo que espera.
    nombre: 'cuánto espera lo más viejo de la cola',
    cual: /AS espera/,
  },
  {
    nombre: 'comparar contadores y cuentas con sus filas (doctor, base:verificar)',
    cual: /f_comentarios|AS faltan|^select "video" from|SELECT DISTINCT (video|usuario)/,
  },
  {
    nombre: 'reintentar lo fallido, de cualquiera',
    cual: /estado = 'fallida'/,
  },
  {
    nombre: 'listar para quien administra, por id',
    cual: /^select \* from "(notificacion|comentario)" order by "id"/,
  },
]
