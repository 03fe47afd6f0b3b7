import { dirname, resolve } from 'node:path'
import framework from '@adonisjs/core/package.json' with { type: 'json' }
import type { ApplicationService } from '@adonisjs/core/types'
import type { Database } from '@adonisjs/lucid/database'
import { renovacion } from '#base/conexion/renovacion'
import { replicasDe } from '#base/replica/replicas_de'
import leerConfiguracion from '#config/configuracion'
import { archivoDeLaBase, lugaresDeLaBase } from '#config/database'
import firebaseConfig from '#config/firebase'
import redConfig from '#config/red'
import replicasConfig from '#config/replicas'
import version from '#config/version'
import { Configuracion } from '#operacion/configuracion/configuracion'
import { hayAlguienEn } from '#operacion/diagnostico/con_la_base'
import { Diagnostico } from '#operacion/diagnostico/diagnostico'
import { revisionesDeLaBase } from '#operacion/diagnostico/revisiones/base'
import { revisionDeLaConfiguracion } from '#operacion/diagnostico/revisiones/configuracion'
import { revisionDeContadores } from '#operacion/diagnostico/revisiones/contadores'
import { revisionesDeEntregas } from '#operacion/diagnostico/revisiones/entregas'
import { revisionesDeLaMaquina } from '#operacion/diagnostico/revisiones/maquina'
import { revisionesDeLaRed } from '#operacion/diagnostico/revisiones/red'
import { revisionDeReplicas, type AMirar } from '#operacion/diagnostico/revisiones/replicas'
import { Firebase } from '#operacion/firebase/firebase'
import { escrituraDe } from '#operacion/salud/escritura'
import { LoPublicoDeLaRed } from '#red/publico/contrato'
import { muestrearContadores } from '#videos/contadores/muestrear'

/** Registra lo que le dice a quien administra cómo está todo. */
export default class DiagnosticoProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const { container } = this.app
    container.singleton(Configuracion, () => new Configuracion(leerConfiguracion))
    container.singleton(Diagnostico, async (resolver) => {
      const db = await resolver.make('lucid.db')
      const enProduccion = this.app.inProduction
      const { url: auth } = redConfig.auth
      const { url: media } = redConfig.media
      const hayAlguien = hayAlguienEn(lugaresDeLaBase)
      return new Diagnostico([
        revisionDeLaConfiguracion({
          configuracion: await resolver.make(Configuracion),
          modo: this.app.nodeEnvironment,
          enProduccion,
        }),
        ...revisionesDeLaBase({
          db,
          app: this.app,
          escritura: escrituraDe(db, renovacion),
          hayAlguien,
        }),
        ...(replicasConfig.replicas.length > 0 ? [revisionDeReplicas(() => aMirar(db))] : []),
        revisionDeContadores(hayAlguien, muestrearContadores),
        ...revisionesDeLaRed({
          red: () => container.make(LoPublicoDeLaRed),
          urls: { auth, media },
          conToken: redConfig.appServerToken !== undefined,
          enProduccion,
        }),
        ...revisionesDeEntregas({
          hayAlguien,
          firebase: () => container.make(Firebase),
          limiteDeFirebaseMs: firebaseConfig.limiteMs,
          encendida: firebaseConfig.credenciales !== undefined,
          enProduccion,
        }),
        ...revisionesDeLaMaquina({
          hayAlguien,
          carpeta: archivoDeLaBase ? dirname(resolve(archivoDeLaBase)) : process.cwd(),
          version,
          framework: `AdonisJS ${framework.version}`,
        }),
      ])
    })
  }
}

async function aMirar(db: Database): Promise<AMirar> {
  const { replicas: configuradas, atrasoMaximoMs } = replicasConfig
  // Carga `pg`: solo donde hay qué mirar.
  const { vigilanciaDe } = await import('#base/replica/vigilar')
  const replicas = replicasDe(db, configuradas)
  const registro = { info: () => undefined, warn: () => undefined }
  return { replicas, vigilancia: vigilanciaDe(db, { replicas, atrasoMaximoMs, registro }) }
}
