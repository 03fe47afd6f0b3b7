import {
  compararTipos,
  compararTopes,
  compararValores,
  type Documentos,
  type Par,
} from './comparar_valores.ts'
import { aplanar, type Forma } from './forma.ts'

/** Por qué algo que andaba con la forma de antes no anda con la de ahora; nada si anda. */
export function comparar(
  docs: Documentos,
  crudas: Par,
  lugar: string,
  vistas: string[] = []
): string[] {
  // Una forma puede nombrarse a sí misma.
  const clave = `${crudas.antes.$ref} ${crudas.ahora.$ref}`
  const repetida = crudas.antes.$ref !== undefined && crudas.ahora.$ref !== undefined
  if (repetida && vistas.includes(clave)) {
    return []
  }
  const par = {
    antes: aplanar(docs.antes, crudas.antes),
    ahora: aplanar(docs.ahora, crudas.ahora),
  }
  const seguir = (otro: Par, donde: string) => comparar(docs, otro, donde, [...vistas, clave])
  const alternativas = compararAlternativas(docs, par, lugar, seguir)
  return alternativas ?? compararUna(docs, par, lugar, seguir)
}

type Seguir = (par: Par, lugar: string) => string[]

const alternativasDe = ({ oneOf, anyOf }: Forma) =>
  oneOf ?? anyOf?.filter((una) => Object.keys(una).join() !== 'required')

/** Cada una de las que podían llegar tiene que entrar en alguna de las que se esperan. */
function compararAlternativas(
  docs: Documentos,
  { antes, ahora }: Par,
  lugar: string,
  seguir: Seguir
) {
  const [unas, otras] = [alternativasDe(antes), alternativasDe(ahora)]
  if (!unas?.length && !otras?.length) {
    return undefined
  }
  const deAntes = unas ?? [antes]
  const deAhora = otras ?? [ahora]
  const rompen =
    docs.sentido === 'pedido'
      ? deAntes.filter((una) =>
          deAhora.every((otra) => seguir({ antes: una, ahora: otra }, lugar).length > 0)
        )
      : deAhora.filter((otra) =>
          deAntes.every((una) => seguir({ antes: una, ahora: otra }, lugar).length > 0)
        )
  return rompen.length > 0 ? [`${lugar}: cambiaron las alternativas`] : []
}

function compararUna(docs: Documentos, par: Par, lugar: string, seguir: Seguir): string[] {
  return [
    ...compararTipos(docs, par, lugar),
    ...compararValores(docs, par, lugar),
    ...compararTopes(docs, par, lugar),
    ...compararCampos(docs, par, lugar, seguir),
    ...(par.antes.items && par.ahora.items
      ? seguir({ antes: par.antes.items, ahora: par.ahora.items }, `${lugar}[]`)
      : []),
  ]
}

function compararCampos(
  { sentido }: Documentos,
  { antes, ahora }: Par,
  lugar: string,
  seguir: Seguir
): string[] {
  const [eran, son] = [antes.properties ?? {}, ahora.properties ?? {}]
  const en = (campo: string) => `${lugar}.${campo}`
  const faltan = (unos: string[] = [], otros: string[] = []) =>
    unos.filter((uno) => !otros.includes(uno))
  const quitados = faltan(Object.keys(eran), Object.keys(son))
  const quedan = faltan(Object.keys(eran), quitados)
  const obligatorios =
    sentido === 'pedido'
      ? faltan(ahora.required, antes.required).map((campo) => `${en(campo)}: ahora es obligatorio`)
      : faltan(faltan(antes.required, ahora.required), quitados).map(
          (campo) => `${en(campo)}: puede no estar`
        )
  const cerrado =
    sentido === 'pedido' &&
    ahora.additionalProperties === false &&
    antes.additionalProperties !== false
  return [
    ...quitados.map((campo) => `${en(campo)}: ya no está`),
    ...obligatorios,
    ...(cerrado && antes.properties ? [`${lugar}: ya no acepta otros campos`] : []),
    ...quedan.flatMap((campo) =>
      seguir({ antes: eran[campo] ?? {}, ahora: son[campo] ?? {} }, en(campo))
    ),
  ]
}
