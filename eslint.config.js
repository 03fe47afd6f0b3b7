import { configApp } from '@adonisjs/eslint-config'
import { FLECHAS } from './lint/flechas.ts'
import { reglasDe } from './lint/reglas.ts'

const ENTORNO = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'El entorno solo se lee en `config/` y `start/env.ts`.',
}
const RELOJ = {
  selector:
    "CallExpression > MemberExpression:matches([object.name='DateTime'][property.name=/^(now|utc|local)$/], [object.name='Date'][property.name='now'])",
  message:
    'Qué hora es lo dice la base, en la sentencia que la usa: `app/base/reloj_de_la_base.ts`.',
}
const TRANSACCION = {
  selector: 'CallExpression[callee.property.name=/^(transaction|beginGlobalTransaction)$/]',
  message:
    'Una transacción se corre con `enTransaccion` (`#base/en_transaccion`): Lucid no se entera de un COMMIT fallido.',
}

/*
| Qué más no se hace, y dónde. La última configuración que alcanza a un archivo reemplaza a las anteriores:
| por eso cada archivo tiene una sola, con todo lo suyo.
*/
const LEE_EL_ENTORNO = ['config', 'start', 'red_local']
const DICE_LA_HORA = [...LEE_EL_ENTORNO, 'providers', 'database']
/** Donde se abre una transacción, y donde es otra cosa: la de un nodo de Firebase. */
const ABRE_TRANSACCIONES = [...LEE_EL_ENTORNO, 'app/base', 'app/red/firebase']
/** Uno compara los dos relojes; los otros miden contra una hora que dio otro servidor. */
const PREGUNTA_LA_HORA = [
  'app/base/desfase.ts',
  'app/red/firebase/fallas.ts',
  'app/dominio/muro/reunir_pagina.ts',
]

function conFlechas(flecha, files, ignores, { conReloj }) {
  const { importaciones, sintaxis } = reglasDe(flecha)
  const { carpeta } = flecha
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', { patterns: importaciones }],
      'no-restricted-syntax': [
        'error',
        ...sintaxis,
        ...(LEE_EL_ENTORNO.includes(carpeta) ? [] : [ENTORNO]),
        ...(ABRE_TRANSACCIONES.includes(carpeta) ? [] : [TRANSACCION]),
        ...(conReloj && !DICE_LA_HORA.includes(carpeta) ? [RELOJ] : []),
      ],
    },
  }
}

const deAdentro = (carpeta) =>
  FLECHAS.filter((otra) => otra.carpeta.startsWith(`${carpeta}/`)).map(
    (otra) => `${otra.carpeta}/**`
  )

export default configApp(
  {
    ignores: ['build/**', '.node/**', 'datos/**', '.adonisjs/**'],
  },
  {
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  ...FLECHAS.flatMap((flecha) => {
    const suyos = PREGUNTA_LA_HORA.filter((archivo) => archivo.startsWith(`${flecha.carpeta}/`))
    const adentro = deAdentro(flecha.carpeta)
    return [
      conFlechas(flecha, [`${flecha.carpeta}/**/*.ts`], [...suyos, ...adentro], { conReloj: true }),
      ...(suyos.length > 0 ? [conFlechas(flecha, suyos, adentro, { conReloj: false })] : []),
    ]
  })
)
