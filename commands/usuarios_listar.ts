import {
  COMO_SE_BUSCA,
  ComandoDeListaDeOtro,
  type PedidoDeLista,
} from '#consola/comando_de_lista_de_otro'
import { sesionSiHay } from '#consola/entrar'
import { filaDeUsuario, TITULOS_DE_USUARIO, type UsuarioMostrado } from '#consola/mostrar_usuario'
import { ListarUsuarios } from '#usuarios/listar_usuarios'

export default class UsuariosListar extends ComandoDeListaDeOtro<UsuarioMostrado> {
  static override commandName = 'usuarios:listar'
  static override description = 'Lista a los usuarios de auth, o los busca por e-mail o nombre'
  static override help = [
    ...COMO_SE_BUSCA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} usuarios:listar',
    '  {{ binaryName }} usuarios:listar --texto=perez --json',
    '  {{ binaryName }} usuarios:listar --deshabilitados --cantidad=100 --offset=200',
  ]

  protected titulos = TITULOS_DE_USUARIO
  protected fila = filaDeUsuario
  protected datos = (usuario: UsuarioMostrado) => usuario

  protected async listar(pedido: PedidoDeLista) {
    const listar = await this.app.container.make(ListarUsuarios)
    return listar.ejecutar({ ...pedido, token: await sesionSiHay(this) })
  }
}
