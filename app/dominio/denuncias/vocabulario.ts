/** Las palabras de las denuncias para quien no conoce las tablas. */
export { ESTADOS_DE_DENUNCIA, MOTIVOS, RESOLUCIONES, TIPOS_DE_DENUNCIA } from '#models/denuncia'
