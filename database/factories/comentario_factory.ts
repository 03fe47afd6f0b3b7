import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import Comentario from '#models/comentario'

const TEXTOS = [
  '¡Qué buen video! Me encantó 😀',
  'Tremendo, che. ¿Dónde es?',
  'Jajaja, no puedo más',
  'La próxima avisá y me sumo',
  'Se te extraña por acá, un abrazo grande',
  'Lo vi tres veces seguidas',
  'El final es lo mejor',
  '¿Con qué lo filmaste? Se ve bárbaro',
  'Esto merece más gente mirándolo',
  'Me hiciste acordar a las vacaciones 🌊',
]

export const ComentarioFactory = Factory.define(Comentario, ({ faker }) => ({
  comentario: faker.helpers.arrayElement(TEXTOS),
  fecha: DateTime.fromJSDate(faker.date.recent({ days: 10 }), { zone: 'utc' }),
})).build()
