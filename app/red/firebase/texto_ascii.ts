/** Node lo trae, y los tipos de TypeScript 6 todavía no. */
const json = JSON as JSON & { rawJSON(texto: string): object }

/**
 * Un texto que en JSON queda escrito solo con ASCII.
 *
 * El SDK parte los pedidos largos cada 16.384 unidades UTF-16, aunque sea por la mitad de un emoji, y cada
 * mitad suelta llega como U+FFFD. Escapado, ninguna partición lo rompe (docs/contrato.md §1: los textos
 * van tal como llegaron).
 */
export class TextoAscii {
  /** Privado: el SDK recorre las propiedades de lo que manda. */
  readonly #escapado: string

  constructor(texto: string) {
    this.#escapado = JSON.stringify(texto).replace(
      /[\u007f-\uffff]/g,
      (unidad) => `\\u${unidad.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
  }

  toJSON() {
    return json.rawJSON(this.#escapado)
  }
}
