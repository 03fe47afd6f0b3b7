/*
| Objetivo 3: los contadores dicen lo que hay, pase lo que pase. Un millón de operaciones al azar desde 16 conexiones
| a dos servidores, con clientes que se van sin esperar y servidores que mueren con SIGKILL en el medio; al final se
| recuenta todo con `base:verificar`. Después se rompen a propósito y se los rehace con `--reparar`, con la misma gente
| operando: ni ella espera, ni queda nada mal.
|
|   npm run bench -- --escala contadores                         unos 40 minutos
|   npm run bench -- --escala contadores --operaciones 20000     uno
*/
import type { Contexto } from './contexto.ts'
import { enUnMundo } from './mundo.ts'
import { operar } from './operar.ts'
import { verificar } from './verificar.ts'

const [SERVIDORES, PERSONAS] = [2, 1_000]
const ESPERA_MS = 1_000

export const contadores = ({ compilado, opciones, anotar, decir }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const lugar = await mundo.poblar('contadores', 20_000, PERSONAS)
    const servidores = await Promise.all(Array.from({ length: SERVIDORES }, () => lugar.encender()))
    const con = await operar(lugar, servidores, { cuantas: opciones.operaciones, matar: true })
    const verificado = await verificar(compilado, lugar)
    const detalle = `${JSON.stringify(con)}; ${JSON.stringify(verificado)}`
    anotar({
      medida: `diferencias después de ${opciones.operaciones} operaciones`,
      valor: verificado.distintos,
      maximo: 0,
      detalle,
    })
    anotar({ medida: 'pedidos con 5xx', valor: con.fallidas, maximo: 0 })

    await lugar.consultar('UPDATE contador_video SET me_gusta = me_gusta + 1, comentarios = 0')
    await lugar.consultar('UPDATE cantidad_diaria SET cantidad = cantidad + 7')
    const cuantas = Math.max(2_000, opciones.operaciones / 50)
    const [sigue, reparado] = await Promise.all([
      operar(lugar, servidores, { cuantas, matar: false }),
      verificar(compilado, lugar, ['--reparar']),
    ])
    decir(`Rotos ${reparado.distintos}, reparados en ${Math.round(reparado.ms)} ms`)
    anotar({
      medida: 'lo que más esperó alguien mientras se reparaba, en ms',
      valor: sigue.peorMs,
      maximo: ESPERA_MS,
      detalle: JSON.stringify(sigue),
    })
    const despues = await verificar(compilado, lugar)
    anotar({ medida: 'diferencias después de reparar', valor: despues.distintos, maximo: 0 })
  })
