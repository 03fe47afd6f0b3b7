/*
| Se carga con `--import` en un servidor para hacerlo caer, con SIGUSR2, por un error que nadie atrapa y
| que lleva encima todo lo que no hay que mostrar.
*/
process.on('SIGUSR2', () => {
  throw Object.assign(new Error(`No anduvo ${process.env.DATABASE_URL}`), {
    config: { headers: { 'X-APP-SERVER-TOKEN': process.env.APP_SERVER_TOKEN } },
    entorno: { ...process.env },
    cause: new Error(`Tampoco ${process.env.REDIS_URL}`),
  })
})
