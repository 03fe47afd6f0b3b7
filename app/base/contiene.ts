/** Si un texto está en otro, sin distinguir mayúsculas ni tildes; ningún carácter quiere decir otra cosa. */
export function contiene(donde: string, que: string): boolean {
  return llano(donde).includes(llano(que))
}

const llano = (texto: string) =>
  texto
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
