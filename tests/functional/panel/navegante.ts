import { DIRECCION } from '../general/http.js'
import { leerFormularios, type Formulario } from './pagina.js'

type Campos = Record<string, string>

export type Vista = {
  estado: number
  cabeceras: Headers
  html: string
  /** A dónde manda, si manda a otro lado. */
  destino: string | null
  formularios: Formulario[]
}

/** Todo navegador manda CRLF en cada fin de renglón, lo haya recibido como lo haya recibido. */
const comoLosManda = (campos: Campos): Campos =>
  Object.fromEntries(
    Object.entries(campos).map(([nombre, valor]) => [nombre, valor.replaceAll(/\r\n?|\n/g, '\r\n')])
  )

/** Un navegador sin JavaScript: guarda cookies y manda los formularios de la página que está mirando. */
export class Navegante {
  readonly #cookies = new Map<string, string>()
  pagina: Vista | undefined

  constructor(private readonly direccion = DIRECCION) {}

  /** Abre una página, y va a donde mande. */
  async ver(ruta: string): Promise<Vista> {
    const vista = await this.pedir('GET', ruta)
    return vista.destino === null ? vista : this.ver(vista.destino)
  }

  /** Manda el formulario de la página que va a esa ruta, con lo que ya trae y lo que se escribe, y va a donde mande. */
  async mandar(ruta: string, escritos: Campos = {}): Promise<Vista> {
    const vista = await this.mandarSinSeguir(ruta, escritos)
    return vista.destino === null ? vista : this.ver(vista.destino)
  }

  async mandarSinSeguir(ruta: string, escritos: Campos = {}): Promise<Vista> {
    const suyo = this.pagina?.formularios.find(({ destino }) => destino === ruta)
    if (!suyo) {
      throw new Error(`No hay ningún formulario que vaya a ${ruta}: ${this.pagina?.html}`)
    }
    return this.pedir('POST', ruta, { ...suyo.campos, ...escritos })
  }

  /** Manda un formulario y confirma lo que se pregunte. */
  async cambiar(ruta: string, escritos: Campos = {}): Promise<Vista> {
    await this.mandar(ruta, escritos)
    return this.mandar(ruta)
  }

  async pedir(metodo: string, ruta: string, campos?: Campos): Promise<Vista> {
    const respuesta = await fetch(`${this.direccion}${ruta}`, {
      method: metodo,
      redirect: 'manual',
      headers: { Cookie: this.cookies },
      ...(campos && { body: new URLSearchParams(comoLosManda(campos)) }),
    })
    respuesta.headers.getSetCookie().forEach((una) => this.#guardar(una))
    const html = await respuesta.text()
    this.pagina = {
      estado: respuesta.status,
      cabeceras: respuesta.headers,
      html,
      destino: respuesta.headers.get('location'),
      formularios: leerFormularios(html),
    }
    return this.pagina
  }

  async entrar(ir = '/panel') {
    await this.ver(`/panel/entrar?ir=${encodeURIComponent(ir)}`)
    return this.mandar('/panel/entrar', { email: 'admin', clave: 'admin' })
  }

  get cookies(): string {
    return [...this.#cookies].map(([nombre, valor]) => `${nombre}=${valor}`).join('; ')
  }

  set cookies(texto: string) {
    this.#cookies.clear()
    texto.split('; ').forEach((una) => this.#guardar(una))
  }

  #guardar(cookie: string) {
    const [par = ''] = cookie.split(';')
    const [nombre = '', valor = ''] = par.split(/=(.*)/s)
    if (/max-age=0/i.test(cookie)) {
      this.#cookies.delete(nombre)
    } else {
      this.#cookies.set(nombre, valor)
    }
  }
}

/** Alguien que ya entró. */
export async function administrando(): Promise<Navegante> {
  const navegante = new Navegante()
  await navegante.entrar()
  return navegante
}
