export type PersonaDeDemo = {
  nombre: string
  apellido: string
  email: string
  /** Solo para la red local: está a la vista de todos. */
  clave: string
  telefono: string
  direccion: string
  foto: string
}

const persona = (nombre: string, apellido: string, direccion: string, retrato: number) => ({
  nombre,
  apellido,
  email: `${nombre
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()}@chotuve.demo`,
  clave: 'chotuve123',
  telefono: `11 5555-10${String(retrato).padStart(2, '0')}`,
  direccion,
  foto: `https://i.pravatar.cc/300?img=${retrato}`,
})

/** La comunidad de la demo. Las dos primeras personas son las que `bin/iniciar` presenta. */
export const PERSONAS: PersonaDeDemo[] = [
  persona('Lucía', 'Fernández', 'Av. Paseo Colón 850, CABA', 1),
  persona('Martín', 'Gómez', 'Av. Las Heras 2214, CABA', 12),
  persona('Sofía', 'Rodríguez', 'Calle 7 776, La Plata', 5),
  persona('Joaquín', 'Pérez', 'Bv. Oroño 1261, Rosario', 13),
  persona('Valentina', 'López', 'Av. Colón 1512, Córdoba', 9),
  persona('Tomás', 'Díaz', 'San Martín 450, Mendoza', 15),
  persona('Camila', 'Sosa', 'Mitre 655, Bariloche', 20),
  persona('Nicolás', 'Ruiz', 'Güemes 2975, Mar del Plata', 33),
]
