import { flechasEntreCarpetas, soloLasDirectas, type Flechas } from './flechas_entre_carpetas.ts'

const EMPIEZA = '<!-- flechas: de acá al final de ellas lo escribe bin/documentar-arquitectura -->'
const TERMINA = '<!-- fin de las flechas -->'

/** El documento con el dibujo y la tabla de lo que dice hoy lint/flechas.ts. */
export function conFlechas(documento: string): string {
  const [antes, despues] = [documento.indexOf(EMPIEZA), documento.indexOf(TERMINA)]
  if (antes < 0 || despues < antes) {
    throw new Error(`docs/arquitectura.md no dice dónde van las flechas: ${EMPIEZA} … ${TERMINA}`)
  }
  const deCarpetas = flechasEntreCarpetas({ conArchivosSueltos: false })
  const todas = flechasEntreCarpetas({ conArchivosSueltos: true })
  const partes = [EMPIEZA, dibujo(soloLasDirectas(deCarpetas)), tabla(todas), '']
  return documento.slice(0, antes) + partes.join('\n\n') + documento.slice(despues)
}

function dibujo(flechas: Flechas): string {
  const carpetas = new Set([...flechas].flatMap(([desde, hasta]) => [desde, ...hasta]))
  return [
    '```mermaid',
    'flowchart TD',
    ...[...carpetas].map((carpeta) => `  ${idDe(carpeta)}["${carpeta}"]`),
    ...[...flechas].flatMap(([desde, hasta]) =>
      [...hasta].map((otra) => `  ${idDe(desde)} --> ${idDe(otra)}`)
    ),
    '```',
  ].join('\n')
}

function tabla(flechas: Flechas): string {
  const filas = [...flechas].map(([desde, hasta]) => {
    const adonde = [...hasta].map((carpeta) => `\`${carpeta}\``).join(', ')
    return `| \`${desde}\` | ${adonde || 'nada más que lo suyo'} |`
  })
  return ['| Carpeta | Puede usar |', '| --- | --- |', ...filas].join('\n')
}

const idDe = (carpeta: string) => carpeta.replaceAll('/', '_')
