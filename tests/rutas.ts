import router from '@adonisjs/core/services/router'

/** Las rutas del router, con cada método por separado. */
const todas = () =>
  Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods
        .filter((metodo) => metodo !== 'HEAD')
        .map((metodo) => ({ metodo, patron: pattern, nombre: `${metodo} ${pattern}` }))
    )

const esDelPanel = ({ patron }: { patron: string }) => /^\/panel(?:\/|$)/.test(patron)

/** Las que usan los programas: contestan JSON y las dice el contrato. */
export const rutasDeLaApi = () => todas().filter((ruta) => !esDelPanel(ruta))

/** Las páginas de quien administra, que son para un navegador (tests/functional/panel/). */
export const rutasDelPanel = () => todas().filter(esDelPanel)
