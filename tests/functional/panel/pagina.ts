export type Formulario = { destino: string; campos: Record<string, string> }

const ENTIDADES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
}

/** Un texto de la página como se lo lee. */
export const leido = (texto: string) =>
  texto.replace(/&(?:amp|lt|gt|quot|#39|#x[0-9A-F]+);/gi, (una) => ENTIDADES[una] ?? una)

/** Los formularios de una página que cambian algo, con lo que ya traen. */
export function leerFormularios(html: string): Formulario[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, abre = '']) => /method="post"/.test(abre))
    .map(([, abre = '', adentro = '']) => ({
      destino: leido(/action="([^"]*)"/.exec(abre)?.[1] ?? ''),
      campos: Object.fromEntries([...camposDe(adentro), ...textosDe(adentro)]),
    }))
}

function camposDe(html: string): [string, string][] {
  return [...html.matchAll(/<input\b([^>]*)>/g)]
    .map(([, abre = '']) => abre)
    .filter((abre) => !/type="(?:checkbox|radio)"/.test(abre) || /\bchecked\b/.test(abre))
    .map((abre) => [
      leido(/name="([^"]*)"/.exec(abre)?.[1] ?? ''),
      leido(/value="([^"]*)"/.exec(abre)?.[1] ?? ''),
    ])
}

function textosDe(html: string): [string, string][] {
  return [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(
    ([, abre = '', texto = '']) => [/name="([^"]*)"/.exec(abre)?.[1] ?? '', leido(texto)]
  )
}
