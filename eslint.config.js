import { configApp } from '@adonisjs/eslint-config'
import { FLECHAS } from './lint/flechas.ts'
import { reglasDe } from './lint/reglas.ts'

const ENTORNO = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'El entorno solo se lee en `config/` y `start/env.ts`.',
}
const RELOJ = {
  selector:
    "CallExpression > MemberExpression:matches([object.name='DateTime'][property.name=/^(now|utc|local)$/], [object.name='Date'][property.name='now']), NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message:
    'Qué hora es lo dice la base, en la sentencia que la usa (`app/base/reloj_de_la_base.ts`); si nada se guarda, el `Reloj` inyectado (`app/base/reloj.ts`).',
}
const TRANSACCION = {
  selector: 'CallExpression[callee.property.name=/^(transaction|beginGlobalTransaction)$/]',
  message:
    'Una transacción se corre con `enTransaccion` (`#base/en_transaccion`): Lucid no se entera de un COMMIT fallido.',
}
const APAGADO = {
  selector:
    "CallExpression[callee.property.name='terminating'], MethodDefinition[key.name='shutdown']",
  message: 'Lo que hay que detener se anota en una fase: `app/operacion/ciclo/fases.ts`.',
}
const PROCESO = {
  selector: "CallExpression[callee.property.name='getEnvironment']",
  message: 'Si este proceso es el servidor lo dice `start/proceso.ts`.',
}

/*
| Qué más no se hace, y dónde. La última configuración que alcanza a un archivo reemplaza a las anteriores:
| por eso cada archivo tiene una sola, con todo lo suyo.
*/
const LEE_EL_ENTORNO = ['config', 'start', 'red_local']
const DICE_LA_HORA = [...LEE_EL_ENTORNO, 'providers', 'database']
/** Donde se abre una transacción, y donde es otra cosa: la de un nodo de Firebase. */
const ABRE_TRANSACCIONES = [...LEE_EL_ENTORNO, 'app/base', 'app/red/firebase']
/** Los archivos que sí lo hacen. */
const EXCEPTUADOS = {
  // El del sistema; uno que compara dos relojes, y otro que mide contra una hora que dio otro servidor.
  'app/base/reloj.ts': RELOJ,
  'app/base/desfase.ts': RELOJ,
  'app/red/firebase/fallas.ts': RELOJ,
  // Quien corre las fases, y lo que espera un comando, que se corta sin que haya un orden que respetar.
  'providers/ciclo_provider.ts': APAGADO,
  'app/consola/espera.ts': APAGADO,
  'app/consola/corte.ts': APAGADO,
  'commands/serve.ts': APAGADO,
  'start/proceso.ts': PROCESO,
}

function conFlechas(flecha, files, ignores, exceptuada) {
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
        ...[
          ...(LEE_EL_ENTORNO.includes(carpeta) ? [] : [ENTORNO]),
          ...(ABRE_TRANSACCIONES.includes(carpeta) ? [] : [TRANSACCION]),
          ...(DICE_LA_HORA.includes(carpeta) ? [] : [RELOJ]),
          APAGADO,
          PROCESO,
        ].filter((regla) => regla !== exceptuada),
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
    // Lo último es de quien lo genera, y se compara con lo que genera.
    ignores: [
      ...['build/**', '.node/**', 'datos/**', '.adonisjs/**', 'clientes/*/dist/**'],
      'clientes/typescript/fuente/documento.ts',
    ],
  },
  {
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  ...FLECHAS.flatMap((flecha) => {
    const suyos = Object.keys(EXCEPTUADOS).filter((uno) => uno.startsWith(`${flecha.carpeta}/`))
    const adentro = deAdentro(flecha.carpeta)
    return [
      conFlechas(flecha, [`${flecha.carpeta}/**/*.ts`], [...suyos, ...adentro]),
      ...suyos.map((archivo) => conFlechas(flecha, [archivo], adentro, EXCEPTUADOS[archivo])),
    ]
  })
)
