/*
| AdonisJS 7 y better-sqlite3 13 no andan en un Node anterior: el segundo ni siquiera falla con un
| error, termina el proceso con una violación de segmento. Por eso esto se importa antes que nada.
*/
const minima = 24
if (Number(process.versions.node.split('.')[0]) < minima) {
  process.stderr.write(
    `Hace falta Node ${minima} o posterior y este es ${process.versions.node}: usá bin/con-node, que lo instala.\n`
  )
  process.exit(1)
}
