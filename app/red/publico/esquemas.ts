import vine from '@vinejs/vine'

const cantidad = () => vine.number({ strict: true }).withoutDecimals().min(0)

/** Formas de lo que auth y media cuentan de sí mismos (docs/contrato.md §9 y §10). */
export const totalDeUsuarios = vine.create({ total_usuarios: cantidad() })
export const totalDeVideos = vine.create({ total_videos: cantidad() })
export const usuariosPorDia = vine.create({ usuarios: vine.record(cantidad()) })
export const videosPorDia = vine.create(vine.record(cantidad()))
