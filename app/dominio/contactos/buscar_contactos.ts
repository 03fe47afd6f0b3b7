import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import Contacto from '#models/contacto'
import { ServidorDeAuth } from '#red/auth/contrato'

type Busqueda = {
  usuario?: number | undefined
  /** Los que siguen a este: el último de la página de antes. */
  despuesDe?: number | undefined
  cantidad: number
}

/** Los contactos de todos o los de alguien, para quien administra, por su id. */
@inject()
export class BuscarContactos {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar({ usuario, despuesDe = 0, cantidad }: Busqueda) {
    const pagina = () =>
      Contacto.query({ client: clienteDeLectura() })
        .where('id', '>', despuesDe)
        .orderBy('id')
        .limit(cantidad)
    // De a un lado: cada uno tiene su índice.
    const contactos =
      usuario === undefined
        ? await pagina()
        : await deLosDosLados(
            pagina().where('usuario_1', usuario),
            pagina().where('usuario_2', usuario)
          )
    const suyos = contactos.slice(0, cantidad)
    const usuarios = await this.auth.buscarUsuarios(
      suyos.flatMap(({ usuario1, usuario2 }) => [usuario1, usuario2])
    )
    return suyos.map((contacto) => ({
      contacto,
      una: usuarios.get(contacto.usuario1),
      otra: usuarios.get(contacto.usuario2),
    }))
  }
}

async function deLosDosLados(...lados: PromiseLike<Contacto[]>[]): Promise<Contacto[]> {
  const todos = await Promise.all(lados)
  return todos.flat().sort((uno, otro) => uno.id - otro.id)
}
