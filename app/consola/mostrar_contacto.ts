import type { BuscarContactos } from '#contactos/buscar_contactos'

type ContactoConGente = Awaited<ReturnType<BuscarContactos['ejecutar']>>[number]

export const TITULOS_DE_CONTACTO = ['Id', 'Una persona', 'Otra', 'Desde']

export const filaDeContacto = ({ contacto, una, otra }: ContactoConGente) => [
  contacto.id,
  una?.email ?? `usuario ${contacto.usuario1}`,
  otra?.email ?? `usuario ${contacto.usuario2}`,
  contacto.fecha?.toISO() ?? '—',
]

/** Un contacto como dato, para un programa. */
export const datosDeContacto = ({ contacto, una, otra }: ContactoConGente) => ({
  id: contacto.id,
  usuarios: [
    { id: contacto.usuario1, email: una?.email ?? null },
    { id: contacto.usuario2, email: otra?.email ?? null },
  ],
  fecha: contacto.fecha?.toISO() ?? null,
})
