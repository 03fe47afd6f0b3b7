import type { Aceptado, Pedido, Tabla } from '../ataque.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { ajenos, enterosMalos } from '../ataques/identificadores.js'
import { releer } from '../releer.js'
import { BIEN, conMensaje } from '../respuestas.js'

const UNO_MISMO = conMensaje(400, 'No podés hacer esto con vos mismo.')
const NO_EXISTE = conMensaje(404, 'El usuario no existe.')

const sinPermiso = (pedido: Pedido) => [...sinSesion(pedido), ...comoAdministrador(pedido)]

/** Las tres rutas de un modo de apartar: lo que se puede mal pedir es lo mismo. */
function tablaDe(lista: string): Tabla {
  const uno = { ruta: `${lista}/{beto}` }
  const enId = { ruta: `${lista}/{id}` }
  const malos = [
    ...sinPermiso(uno),
    ...enterosMalos(enId),
    ...ajenos(enId, ['ana'], UNO_MISMO),
    { nombre: 'id de nadie', ruta: `${lista}/2147483647`, ...NO_EXISTE },
  ]
  const raro = (nombre: string, ids: string[]): Aceptado => ({
    nombre,
    ruta: `${lista}/000{beto}`,
    cuerpo: { usuario_id: 'otro', nada: null },
    ...BIEN,
    vuelve: {
      lee: async (mundo) => {
        const apartados: { id: number }[] = await releer(mundo, lista)
        return apartados.map(({ id }) => (id === mundo.beto.id ? 'beto' : id))
      },
      igual: ids,
    },
  })
  return {
    [`GET ${lista}`]: {
      ataques: [...sinPermiso({ ruta: lista }), ...paginasMalas({ ruta: lista })],
      aceptados: paginasRaras({ ruta: lista }),
    },
    [`PUT ${lista}/:usuario`]: {
      ataques: malos,
      aceptados: [
        raro('con ceros, y con un cuerpo que nadie pidió', ['beto']),
        raro('otra vez', ['beto']),
      ],
    },
    [`DELETE ${lista}/:usuario`]: {
      ataques: [
        ...malos,
        // No deshace nada de nadie: se contesta que bien.
        { nombre: 'a quien no apartó', ruta: `${lista}/{eva}`, ...BIEN },
        { nombre: 'el de otra persona', ...uno, ruta: `${lista}/{ana}`, quien: 'beto', ...BIEN },
      ],
      aceptados: [raro('con ceros', []), raro('otra vez', [])],
    },
  }
}

export const apartados: Tabla = {
  ...tablaDe('/usuario/bloqueo'),
  ...tablaDe('/usuario/silencio'),
}
