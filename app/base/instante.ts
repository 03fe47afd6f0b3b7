const FORMA = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?$/

/**
 * Si un texto ISO 8601 con fecha y hora es un instante que existe y que `Date` entiende igual: él solo corre el 30 de
 * febrero a marzo. Se mira en cada video que contesta media, y luxon tarda diez veces más.
 */
export function existeInstante(texto: string): boolean {
  const [, anio, mes, dia] = FORMA.exec(texto) ?? []
  return (
    dia !== undefined &&
    !Number.isNaN(Date.parse(texto)) &&
    Number(dia) <= diasDelMes(Number(anio), Number(mes))
  )
}

function diasDelMes(anio: number, mes: number): number {
  if (mes === 2) {
    const bisiesto = (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0
    return bisiesto ? 29 : 28
  }
  return [4, 6, 9, 11].includes(mes) ? 30 : 31
}
